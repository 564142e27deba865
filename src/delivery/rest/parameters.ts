import { z } from 'zod'
import { audiences, eventKinds, levels, phases, sessionKinds, sessionStates } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import { nameParameter, oneOf, wholeNumber } from '../http/parameters.ts'
import { collectionNames } from './collections.ts'
import type { CollectionName } from './collections.ts'
import { madeOnce } from './madeOnce.ts'
import { queryLimits } from './query/limits.ts'

export type Locales = readonly [Locale, ...Locale[]]

/** What an address takes: a schema each, from what the query holds to the value; absent is `undefined`. */
export type Parameters = Readonly<Record<string, z.ZodType>>

/** Values of `fallback-locale` that mean none. */
export const noFallback = ['none', 'null', 'false'] as const

const lastEdition = 2_147_483_647
const toList = (text: string): string[] => [...new Set(text.split(',').map((part) => part.trim()))].sort()

/** Slugs or ids, with commas between: any of these. */
export function names(what: string, examples: string[]) {
  return z.string().transform(toList).pipe(z.array(nameParameter).max(queryLimits.names, `must not name more than ${queryLimits.names}`))
    .optional().describe(what).meta({ examples: [examples] })
}

/** Words out of a few, with commas between: any of these. */
function words<const T extends string>(known: readonly [T, ...T[]], what: string) {
  return z.string().transform(toList).pipe(z.array(oneOf(known))).optional().describe(what).meta({ examples: [[known[0]]] })
}

const event = nameParameter.optional().describe('Slug or id of an event: what its edition holds.').meta({ examples: ['open-source-securitycon-eu-2026'] })
export const edition = wholeNumber(1, lastEdition).optional()
  .describe('Number of an edition of the event: the answer never changes. Needs the event.').meta({ examples: [3] })
const q = z.string().min(1, 'must not be empty').max(queryLimits.search, `must not be longer than ${queryLimits.search} characters`).optional()
  .describe('Searches titles, names and texts, whatever the case and accents, slips of the fingers forgiven; every word must be found. The best come first unless `sort` is given.').meta({ examples: ['supply chain'] })
const day = z.iso.date('must be a day: YYYY-MM-DD').optional()
  .describe('A programme day: before the hour at which a day of the event ends it is still the day before.').meta({ examples: ['2026-03-23'] })
const track = names('Slug (with `event`) or id of a track; several with commas: any of them.', ['ai-supply-chain'])
const room = names('Slug or id of a room: sessions with a slot there.', ['platinum-3'])
const speaker = names('Slug or id of a speaker.', ['jane-doe'])
const topic = names('Slug or id of a topic.', ['sbom'])
const organization = names('Slug or id of an organization.', ['example-org'])

/** Beside `where`: what a person would try, for each collection. */
export const filterParameters = {
  events: {
    parent: names('Slug or id of a conference: the events beside it.', ['kubecon-cloudnativecon-eu-2026']),
    kind: words(eventKinds, 'Kinds of event, with commas.'),
    phase: words(phases, 'How far an event is, with commas.'),
    upcoming: oneOf(['true', 'false']).transform((text) => text === 'true').pipe(z.boolean()).optional()
      .describe('`true`: the last day is today (UTC) or later; `false`: it is over.').meta({ examples: [true] }),
    q,
  },
  tracks: { event, q },
  sessions: {
    event, day, track, room, speaker, topic,
    organization: names('Slug or id of an organization: sessions with a speaker who appears for it.', ['example-org']),
    kind: words(sessionKinds, 'Kinds of session, with commas.'),
    level: words(levels, 'Levels, with commas.'),
    audience: words(audiences, 'Audiences, with commas.'),
    language: z.string().transform(toList).pipe(z.array(nameParameter).max(queryLimits.names)).optional().describe('Languages (BCP 47), with commas; `de` takes `de-CH` too.').meta({ examples: [['en']] }),
    state: words(sessionStates, 'States, with commas. Cancelled sessions are listed, marked, unless this says otherwise.'),
    q,
  },
  speakers: { event, organization: names('Slug or id of an organization: speakers who belong to it, or appear for it.', ['example-org']), track, topic, q },
  sponsors: { event, tier: names('Slug or id of a tier.', ['gold']), organization, q },
  rooms: { event, venue: names('Slug or id of a venue.', ['excel']), q },
  topics: { event, q },
  organizations: { event, q },
} as const satisfies Record<CollectionName, Parameters>

const nested = z.record(z.string(), z.unknown())

/** The language of an answer. */
export function localeParameters(locales: Locales) {
  const fallback = oneOf([...locales, ...noFallback]).optional()
  return {
    'locale': oneOf(locales).default(locales[0]).describe('Language of the texts.').meta({ examples: [locales[0]] }),
    'fallback-locale': fallback.describe('Language of what was not written in that one; the first language if not given. `none`: such texts are null (names: empty).').meta({ examples: ['none'] }),
    'fallbackLocale': fallback.describe('The same as `fallback-locale`.'),
  } as const
}

/** How a document is written. Payload's clients expect relations as documents: depth is 1 unless asked otherwise. */
export function documentParameters(locales: Locales) {
  return {
    depth: wholeNumber(0, 2).default(1).describe('0: other documents by id; 1: in full; 2: and what these name in full too.').meta({ examples: [1] }),
    select: nested.optional().describe('Fields to write: `select[title]=true&select[slots][startsAt]=true`; or all but some: `select[abstract]=false`. The id always comes.')
      .meta({ examples: [{ title: 'true', slots: { startsAt: 'true' } }] }),
    ...localeParameters(locales),
  } as const
}

const where = nested.optional()
  .describe(`Conditions: \`where[field][operator]=value\`, with \`and\` and \`or\`: \`where[or][0][track.slug][equals]=a\`. ${queryLimits.conditions} conditions at most, ${queryLimits.depth} deep.`)
  .meta({ examples: [{ slug: { contains: 'supply' } }] })

const sort = z.string().min(1, 'must not be empty').optional()
  .describe(`Fields with commas between, \`-\` before a field for descending: \`-startsAt,title\`; ${queryLimits.sorts} at most. What has no value comes last; what is equal stays in the usual order.`).meta({ examples: ['-slug'] })

/** `GET /api/{collection}/count` */
export const countParameters = madeOnce((name: CollectionName, locales: Locales) => {
  const { [name]: filters } = filterParameters
  return { where, ...filters, ...(name === 'events' ? {} : { edition }), ...localeParameters(locales) }
})

/** `GET /api/{collection}` */
export const listParameters = madeOnce((name: CollectionName, locales: Locales) => {
  const { [name]: filters } = filterParameters
  return {
    where,
    ...filters,
    sort,
    limit: wholeNumber(1, 100).default(10).describe('Documents a page.').meta({ examples: [10] }),
    page: wholeNumber(1, 1_000_000).default(1).describe('Which page, from 1.').meta({ examples: [1] }),
    ...documentParameters(locales),
    ...(name === 'events' ? {} : { edition }),
  }
})

/** `GET /api/{collection}/{id or slug}` */
export const oneParameters = madeOnce((name: CollectionName, locales: Locales) =>
  ({ ...(name === 'events' ? {} : { event }), ...documentParameters(locales), edition }) as const)

/** `GET /api/events/{slug}/program` */
export function programParameters(locales: Locales) {
  const { depth, select: _whole, ...rest } = documentParameters(locales)
  const abstracts = oneOf(['true', 'false']).default('true').describe('`false`: without the long texts (abstracts, biographies, descriptions), which are most of it.').meta({ examples: ['false'] })
  return { abstracts, depth: depth.unwrap().default(0).describe('0 (unless asked otherwise): other documents by id, each is in the answer once; 1: in place; 2: and what these name.'), ...rest, edition } as const
}

/** An address of the REST API, as the description of the API needs it. */
export type Described = {
  /** With `{…}` for what varies. */
  path: string
  collection: CollectionName
  gives: 'list' | 'one' | 'count' | 'program'
  parameters: Parameters
}

/** Every address and what it takes. What `where` and `sort` may name says `fieldsOf` in query/fields.ts. */
export function describeAddresses(locales: Locales): Described[] {
  return [
    ...collectionNames.flatMap((name): Described[] => [
      { path: `/api/${name}`, collection: name, gives: 'list', parameters: listParameters(name, locales) },
      { path: `/api/${name}/count`, collection: name, gives: 'count', parameters: countParameters(name, locales) },
      { path: `/api/${name}/{id}`, collection: name, gives: 'one', parameters: oneParameters(name, locales) },
    ]),
    { path: '/api/events/{id}/program', collection: 'events', gives: 'program', parameters: programParameters(locales) },
  ]
}
