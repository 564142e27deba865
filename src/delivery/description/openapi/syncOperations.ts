import { liveParameters, syncParameters } from '../../sync/parameters.ts'
import { refTo } from './document.ts'
import type { ResponseObject } from './document.ts'
import type { Operation } from './operation.ts'
import { pathParameter } from './parameters.ts'
import { answerHeaders, headerRefs } from './responses.ts'

const slug = pathParameter('id', 'Id or slug of the event.', 'open-source-securitycon-eu-2026')
const whole = headerRefs(...answerHeaders.filter((name) => name !== 'Content-Language'))
const refusals = [400, 404, 406, 410, 429, 503] as const

const stream: ResponseObject = {
  description: 'Server-sent events, until somebody hangs up. `edition`: an edition is live, with what is different in it and the address of `sync` that gives just that. `gone`: the event was taken off. `rooms`: the rooms that are not open, at the beginning and whenever that changes. The id of a message is a cursor of `sync`. A comment every 15 s shows that the line is open.',
  headers: headerRefs('Cache-Control', 'X-Request-Id'),
  content: { 'text/event-stream': { schema: { type: 'string' } } },
}

/** Which feeds there are; what became different, asked for and told. */
export const syncOperations: readonly Operation[] = [
  {
    id: 'listFeeds', method: 'get', path: '/api/events/{id}/feeds', tag: 'Feeds',
    summary: 'Every feed of an event',
    description: 'For programs (`Accept: application/json`) a list of all feeds with their addresses; for people a page to copy them from, with a QR code for each.',
    parameters: [slug],
    responses: { 200: { description: 'The feeds.', headers: headerRefs(...answerHeaders), content: { 'application/json': { schema: refTo('schemas', 'EventFeeds') }, 'text/html': { schema: { type: 'string' } } } } },
    isMoved: true, refusals: [404, 406, 410, 429, 503], example: { target: '/api/events/backstagecon-eu-2026/feeds', accept: 'application/json' },
  },
  {
    id: 'syncEvent', method: 'get', path: '/api/events/{id}/sync', tag: 'Feeds',
    summary: 'What became different in an event',
    description: 'For whoever keeps a copy: the entities that are new or different since a cursor, and those that are gone. Applied one after another, the answers always give the live edition. No cursor is too old; one that is not of this server’s editions gets everything, and `isFull` says so.',
    query: { parameters: syncParameters, collection: null }, parameters: [slug],
    responses: { 200: { description: 'The difference.', headers: whole, content: { 'application/json': { schema: refTo('schemas', 'EventSync') } } } },
    isMoved: true, refusals, example: { target: '/api/events/backstagecon-eu-2026/sync' },
  },
  {
    id: 'sync', method: 'get', path: '/api/sync', tag: 'Feeds',
    summary: 'What became different in all events',
    description: 'The same for all events at once, with one cursor. Where there is much it comes in several answers: while `hasMore` is true, ask again with the new cursor.',
    query: { parameters: syncParameters, collection: null },
    responses: { 200: { description: 'The differences.', headers: whole, content: { 'application/json': { schema: refTo('schemas', 'Sync') } } } },
    refusals: [400, 406, 429, 503], example: { target: '/api/sync?since=AYAAAAAAAAABAAAAAQ' },
  },
  {
    id: 'listenEvent', method: 'get', path: '/api/events/{id}/live', tag: 'Feeds',
    summary: 'Hear of each live edition of an event',
    description: 'For `EventSource`: a message for each edition that goes live, within a second or two. Who was away goes on with `Last-Event-ID`, as browsers do by themselves, and misses nothing: editions that followed each other meanwhile come as one.',
    query: { parameters: liveParameters, collection: null }, parameters: [slug],
    responses: { 200: stream }, isMoved: true, isStream: true, refusals: [400, 404, 410, 429, 503], example: { target: '/api/events/backstagecon-eu-2026/live' },
  },
  {
    id: 'listen', method: 'get', path: '/api/live', tag: 'Feeds',
    summary: 'Hear of each live edition of any event',
    description: 'The same of all events on one line.',
    query: { parameters: liveParameters, collection: null },
    responses: { 200: stream }, isStream: true, refusals: [400, 429, 503], example: { target: '/api/live' },
  },
]
