import { describeAddresses } from '../../rest/parameters.ts'
import type { Described, Locales } from '../../rest/parameters.ts'
import { collections } from '../../rest/collections.ts'
import type { CollectionName } from '../../rest/collections.ts'
import { componentOf } from './componentSchemas.ts'
import { refTo } from './document.ts'
import type { Parameter } from './document.ts'
import type { Operation, Tag } from './operation.ts'
import { pathParameter } from './parameters.ts'
import { answerHeaders, headerRefs } from './responses.ts'

const event = 'open-source-securitycon-eu-2026'

type About = {
  tag: Tag
  one: string
  /** What a document is. */
  text: string
  /** In what order a list comes. */
  order: string
  slug: string
  /** A question that is often asked. */
  list: string
}

/** What is said of each collection, and asked in examples. */
export const about: { readonly [N in CollectionName]: About } = {
  events: { tag: 'Events', one: 'event', text: 'A conference, an event beside one, or a meetup: dates, venue, phase, links, sponsor tiers.', order: 'By first day.', slug: event, list: '?limit=1' },
  tracks: { tag: 'Tracks', one: 'track', text: 'A track of one event, with its colour.', order: 'By event, then in the order that the event gave them.', slug: 'ai-supply-chain', list: `?event=${event}&limit=2` },
  sessions: { tag: 'Sessions', one: 'session', text: 'A talk, keynote, panel, workshop or break of one event, with its slots (when and where) and appearances (who). Cancelled sessions stay, marked.', order: 'By event, then by start.', slug: 'signing-what-the-model-ate', list: `?event=${event}&where[track.slug][equals]=ai-supply-chain&sort=startsAt&limit=1&depth=1` },
  speakers: { tag: 'Speakers', one: 'speaker', text: 'A person, with one profile for all events and every appearance.', order: 'By name.', slug: 'mina-okafor', list: `?event=${event}&limit=1&depth=0` },
  sponsors: { tag: 'Sponsors', one: 'sponsor', text: 'A sponsorship: an organization at one event, in a tier.', order: 'By event, then by tier and the order within it.', slug: 'example-org', list: `?event=${event}&limit=1` },
  rooms: { tag: 'Rooms', one: 'room', text: 'A room of a venue. Events beside each other may share rooms.', order: 'In the order that the venue gave them.', slug: 'platinum-3', list: `?event=${event}&limit=2` },
  topics: { tag: 'Topics', one: 'topic', text: 'A subject that sessions of all events are filed under.', order: 'By name.', slug: 'sbom', list: `?event=${event}` },
  organizations: { tag: 'Organizations', one: 'organization', text: 'A company, project or foundation: employer, organizer or sponsor.', order: 'By name.', slug: 'example-org', list: '?limit=1' },
}

/** Every address of the REST API. */
export function restOperations(locales: Locales): Operation[] {
  return describeAddresses(locales).map((address) => makers[address.gives](address))
}

const makers: { readonly [G in Described['gives']]: (address: Described) => Operation } = {
  list: ({ path, collection, parameters }) => ({
    ...base('list', path, collection, parameters),
    summary: `List ${collection}`,
    description: `${about[collection].text}\n\n${about[collection].order} A page at a time; \`where\` and the other filters say which, \`sort\` in what order, \`select\` and \`depth\` how much of each.`,
    responses: ok(`A page of ${collection}. With \`select\`, documents have the chosen fields only.`, `${componentOf(collections[collection].kind)}Page`, ['Link']),
    example: { target: `${path}${about[collection].list}` },
  }),
  count: ({ path, collection, parameters }) => ({
    ...base('count', path, collection, parameters),
    summary: `Count ${collection}`,
    description: `How many ${collection} a list with the same conditions has.`,
    responses: ok('The number.', 'Count'),
    example: { target: `${path}${collection === 'events' ? '' : `?event=${event}`}` },
  }),
  one: ({ path, collection, parameters }) => {
    const { one, slug, text } = about[collection]
    const { needsEvent, kind } = collections[collection]
    const isById = kind === 'sponsor'
    return {
      ...base('get', path, collection, parameters),
      summary: `Get one ${one}`,
      description: `${text}\n\n${isById ? 'By id.' : needsEvent ? 'By id; or by slug, together with `event`, since slugs mean something within their event only.' : 'By id or slug.'} A former slug is answered with a redirect to the new one, what is no longer public with 410.`,
      parameters: [named(`Id${isById ? '' : ' or slug'} of the ${one}.`, isById ? '01990000-5e05-7000-8000-000000000001' : slug)],
      responses: ok(`The ${one}. With \`select\`, the chosen fields only.`, componentOf(kind)),
      isMoved: true,
      example: { target: isById ? path.replace('{id}', '01990000-5e05-7000-8000-000000000001') : `${path.replace('{id}', slug)}${needsEvent ? `?event=${event}` : ''}` },
    }
  },
  program: ({ path, collection, parameters }) => ({
    ...base('getProgram', path, collection, parameters),
    id: 'getProgram',
    summary: 'Get the whole programme of an event',
    description: 'Everything of an event in one answer: days, tracks, rooms, sessions, speakers, sponsors, pictures. Each document is in it once, named by others by id; `depth=1` puts them in place. The answer to ask for when a site is built.',
    parameters: [named('Id or slug of the event.', event)],
    responses: ok('The programme.', 'Program'),
    isMoved: true,
    example: { target: path.replace('{id}', 'backstagecon-eu-2026') },
  }),
}

function base(verb: string, path: string, collection: CollectionName, parameters: Described['parameters']): Pick<Operation, 'id' | 'method' | 'path' | 'tag' | 'query' | 'refusals' | 'isMoved'> {
  const noun = verb === 'get' ? about[collection].one : collection
  return {
    id: `${verb}${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`,
    method: 'get', path, tag: about[collection].tag, query: { parameters, collection },
    // A filter may name something that moved, went, or never was.
    isMoved: true, refusals: [400, 404, 406, 410, 429, 503],
  }
}

function named(description: string, example: string): Parameter {
  return pathParameter('id', description, example)
}

function ok(description: string, schema: string, more: 'Link'[] = []): Operation['responses'] {
  return { 200: { description, headers: headerRefs(...answerHeaders, ...more), content: { 'application/json': { schema: refTo('schemas', schema) } } } }
}
