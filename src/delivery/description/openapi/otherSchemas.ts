import { z } from 'zod'
import { problemTable } from '../../http/problems.ts'
import { syncSchemas } from '../../sync/syncSchemas.ts'
import { documentSchemas } from '../../rest/documents/toDocument.ts'

const day = z.iso.date()
const instant = z.iso.datetime()

/** `GET /api/events/{id}/program`. */
export const programSchema = z.strictObject({
  event: documentSchemas.event.describe('The event itself.'),
  days: z.array(z.strictObject({
    date: day.describe('The programme day.'),
    startsAt: instant.describe('When the first slot starts (UTC).'),
    endsAt: instant.describe('When the last slot ends (UTC).'),
    slots: z.array(z.strictObject({
      slot: z.uuid().describe('Id of the slot, which is with its session.'),
      session: z.uuid().describe('Id of the session.'),
      room: z.uuid().nullable().describe('Id of the room.'),
      startsAt: instant.describe('From when (UTC).'),
      endsAt: instant.describe('Until when (UTC).'),
    })).describe('By start, then by room.'),
  })).describe('The programme days, each with its slots.'),
  tracks: z.array(documentSchemas.track).describe('All tracks, in order.'),
  rooms: z.array(documentSchemas.room).describe('All rooms, in order.'),
  venues: z.array(documentSchemas.venue).describe('The venues.'),
  topics: z.array(documentSchemas.topic).describe('All topics.'),
  sessions: z.array(documentSchemas.session).describe('All sessions, by start.'),
  speakers: z.array(documentSchemas.speaker).describe('All speakers, by name.'),
  organizations: z.array(documentSchemas.organization).describe('All organizations that are named.'),
  sponsors: z.array(documentSchemas.sponsor).describe('All sponsors, by tier and order.'),
  media: z.array(documentSchemas.media).describe('All pictures that are named.'),
})

const codes = Object.keys(problemTable) as [keyof typeof problemTable] // of a table that is not empty

/** RFC 9457. Problems have further members, by their code. */
const problem = z.looseObject({
  type: z.string().describe('Where the problem is explained: a path of this host.'),
  title: z.string().describe('The kind of problem, in a few words.'),
  status: z.int().describe('The HTTP status.'),
  detail: z.string().describe('What is wrong in this case, and what to do.'),
  code: z.enum(codes).describe('Stable name of the kind of problem: the one to compare with.'),
  parameter: z.string().optional().describe('The parameter that it is about.'),
  allowed: z.array(z.string()).optional().describe('What would have been taken.'),
  suggestion: z.string().optional().describe('What was probably meant.'),
  errors: z.array(z.looseObject({ message: z.string().describe('The same as `detail`.') })).describe('The same as Payload’s clients read it.'),
})

/** Schemas of what is no document. */
export const otherSchemas = {
  ...syncSchemas,
  Problem: problem,
  ProblemExplanation: z.strictObject({
    code: z.enum(codes).describe('The code.'),
    status: z.int().describe('The HTTP status it comes with.'),
    title: z.string().describe('The kind of problem, in a few words.'),
    explanation: z.string().describe('What it means.'),
    remedy: z.string().describe('What to do.'),
    example: problem.nullable().describe('A problem document of this kind.'),
  }),
  Health: z.strictObject({ status: z.literal('ok').describe('That it answers.') }),
  Readiness: z.strictObject({
    status: z.enum(['ready', 'waiting']).describe('`waiting`: there is nothing to serve yet.'),
    database: z.strictObject({
      isReachable: z.boolean().describe('Whether the database answers. Live editions are served either way.'),
      isListening: z.boolean().describe('Whether this process hears of releases at once.'),
      fault: z.string().nullable().describe('What is wrong with it.'),
      comparedSecondsAgo: z.int().nullable().describe('When what is held was last compared with the database.'),
    }).describe('How this process stands with the database.'),
    editions: z.array(z.strictObject({
      scope: z.string().describe('Id of the event, or `catalogue`: all that is public.'),
      slug: z.string().nullable().describe('Slug of the event.'),
      number: z.int().describe('Number of the live edition.'),
      releasedAt: instant.describe('Since when it is live (UTC).'),
      gone: z.boolean().describe('True for an event that was taken off.'),
      ageSeconds: z.int().describe('For how long it has been live.'),
    })).describe('What is live on this process.'),
  }),
  Home: z.strictObject({
    collections: z.record(z.string(), z.string()).describe('Address of each collection.'),
    graphql: z.string().describe('Address of GraphQL.'),
    openapi: z.string().describe('Address of this description.'),
    reference: z.string().describe('Address of the reference, for people.'),
    status: z.string().describe('Address of the status.'),
    events: z.array(z.strictObject({
      id: z.uuid().describe('Id of the event.'), slug: z.string().describe('Slug of the event.'), name: z.string().nullable().describe('Its name.'), startsOn: day.describe('Its first day.'), endsOn: day.describe('Its last day.'), url: z.string().describe('Its address.'),
    })).describe('The live events.'),
  }),
  EventFeeds: z.strictObject({
    event: z.strictObject({ id: z.uuid().describe('Id of the event.'), slug: z.string().describe('Its slug.'), name: z.string().describe('Its name.') }).describe('The event.'),
    edition: z.int().describe('Number of the live edition.'),
    feeds: z.array(z.strictObject({
      name: z.string().describe('The rest of its address.'), title: z.string().describe('What it is, in a few words.'), description: z.string().describe('Who reads it, and how.'), mediaType: z.string().describe('Its media type.'), url: z.string().describe('Its address.'),
    })).describe('Every feed.'),
  }),
  GraphqlRequest: z.strictObject({
    query: z.string().optional().describe('The document. May be absent where `extensions.persistedQuery` names it.'),
    operationName: z.string().nullable().optional().describe('Which operation of the document, if it has several.'),
    variables: z.record(z.string(), z.unknown()).nullable().optional().describe('Values of the variables.'),
    extensions: z.record(z.string(), z.unknown()).nullable().optional().describe('`persistedQuery: { version: 1, sha256Hash }`: an automatic persisted query.'),
  }),
  GraphqlAnswer: z.strictObject({
    data: z.record(z.string(), z.unknown()).nullable().optional().describe('What was asked for; absent if nothing could be run.'),
    errors: z.array(z.looseObject({
      message: z.string().describe('What is wrong, and what to do.'),
      locations: z.array(z.strictObject({ line: z.int(), column: z.int() })).optional().describe('Where in the document.'),
      path: z.array(z.union([z.string(), z.int()])).optional().describe('Where in the answer.'),
      extensions: z.looseObject({ code: z.string().describe('Stable name of the kind of error: see /docs/graphql#errors.') }).optional(),
    })).optional().describe('What went wrong.'),
    extensions: z.record(z.string(), z.unknown()).optional().describe('`editions`: from which editions it was made.'),
  }),
} as const
