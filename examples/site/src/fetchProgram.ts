import { ProgramDocument } from '../gql/graphql.ts'
import type { ProgramQuery, TypedDocumentString } from '../gql/graphql.ts'

export type Event = NonNullable<ProgramQuery['event']>
export type Session = Event['sessions']['nodes'][number]
export type Speaker = Event['speakers']['nodes'][number]
export type Slot = Event['days'][number]['slots'][number]

/** An event, and its parts by id. */
export type Program = {
  event: Event
  /** Where the event's calendar is, to subscribe to; with `?session=` the part of one session. */
  calendar: string
  sessions: ReadonlyMap<string, Session>
  speakers: ReadonlyMap<string, Speaker>
  /** When and where each session is given, by its id. */
  slots: ReadonlyMap<string, readonly Slot[]>
}

/** Asks Lineup for everything that is public of an event. @throws Error that says what to do. */
export async function fetchProgram(api: string, slug: string): Promise<Program> {
  const { event } = await ask(api, ProgramDocument, { slug })
  if (event === null) throw new Error(`${api} has no event “${slug}”. Its events: ${api}/api/events`)
  return {
    event,
    calendar: `${api}/api/events/${event.slug}/calendar.ics`,
    sessions: new Map(event.sessions.nodes.map((session) => [session.id, session])),
    speakers: new Map(event.speakers.nodes.map((speaker) => [speaker.id, speaker])),
    slots: Map.groupBy(event.days.flatMap(({ slots }) => slots), ({ session }) => session.id),
  }
}

/** One request. The types of variables and answer come with the document. */
async function ask<Result, Variables>(api: string, document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  const response = await fetch(`${api}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  }).catch((error: unknown) => { throw new Error(`Nothing answers at ${api}. Is Lineup running there?`, { cause: error }) })
  const text = await response.text()
  // The schema says what is in an answer; the types were made from it.
  const answer = JSON.parse(text.startsWith('{') ? text : '{}') as { data?: Result | null, errors?: { message: string }[], detail?: string }
  if (answer.errors?.length || !answer.data) {
    throw new Error(`${api} answered ${response.status}: ${answer.errors?.map(({ message }) => message).join(' ') ?? answer.detail ?? 'no data'}`)
  }
  return answer.data
}
