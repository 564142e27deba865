import { feeds } from '../../feeds/feeds.ts'
import { feedParameters } from '../../feeds/parameters.ts'
import type { Locales } from '../../rest/parameters.ts'
import { refTo } from './document.ts'
import type { MediaContent, Parameter } from './document.ts'
import type { Operation } from './operation.ts'
import { pathParameter } from './parameters.ts'
import { answerHeaders, headerRefs } from './responses.ts'

const event = 'open-source-securitycon-eu-2026'
const query = `{ event(slug: "${event}") { name days { date slots { startsAt session { title } } } } }`

/** Every feed of an event: `/api/events/{id}/{feed}`. */
export function feedOperations(locales: Locales): Operation[] {
  return Object.entries(feeds).map(([name, feed]): Operation => {
    const path = `/api/events/{id}/${name}`
    return {
      id: `get${name.split(/[^a-zA-Z0-9]+/).map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('')}`,
      method: 'get', path, tag: 'Feeds',
      summary: `${feed.title}: ${name}`,
      description: feed.description,
      query: { parameters: feedParameters(feed, locales), collection: null },
      parameters: [pathParameter('id', 'Id or slug of the event.', event)],
      responses: { 200: { description: 'The feed.', headers: headerRefs(...answerHeaders, 'Content-Disposition'), content: { [feed.mediaType.split(';')[0] ?? '']: { schema: /^application\/(?:\w+\+)?json/.test(feed.mediaType) ? { type: ['object', 'array'] } : { type: 'string' } } } } },
      isMoved: true,
      refusals: [400, 404, 406, 410, 429, 503],
      example: { target: path.replace('{id}', 'backstagecon-eu-2026') },
    }
  })
}

const graphqlAnswer: MediaContent = { schema: refTo('schemas', 'GraphqlAnswer') }
const graphqlResponses: Operation['responses'] = {
  200: {
    description: 'Data, or errors, or both. To a client that takes `application/json` only, errors of the query come with 200 too.',
    headers: headerRefs(...answerHeaders.filter((name) => name !== 'Content-Language' && name !== 'Deprecation' && name !== 'Sunset')),
    content: { 'application/graphql-response+json': graphqlAnswer, 'application/json': graphqlAnswer },
  },
  400: { description: 'The request or the query is not as it must be; `extensions.code` says why.', headers: headerRefs('Cache-Control', 'X-Request-Id'), content: { 'application/graphql-response+json': graphqlAnswer, 'application/json': graphqlAnswer } },
}

function graphqlParameter(name: string, description: string, example: string): Parameter {
  return { name, in: 'query', description, schema: { type: 'string' }, example }
}

export const graphqlOperations: readonly Operation[] = [
  {
    id: 'queryByGet', method: 'get', path: '/api/graphql', tag: 'GraphQL',
    summary: 'Ask by GraphQL, in the address',
    description: 'GraphQL over HTTP. Answers have `ETag`s and may be kept by shared caches, as those of REST; with an automatic persisted query (`extensions`) the address stays short. Every type and field is described at /docs/graphql. A browser that asks for `text/html` gets GraphiQL.',
    parameters: [
      { ...graphqlParameter('query', 'The document. May be absent where `extensions` names a persisted one.', query) },
      graphqlParameter('operationName', 'Which operation of the document, if it has several.', 'Programme'),
      graphqlParameter('variables', 'Values of the variables: a JSON object.', '{"slug":"open-source-securitycon-eu-2026"}'),
      graphqlParameter('extensions', 'A JSON object: `persistedQuery` names a query by its SHA-256.', '{"persistedQuery":{"version":1,"sha256Hash":"…"}}'),
    ],
    responses: graphqlResponses, refusals: [406, 413, 429, 503],
    example: { target: `/api/graphql?query=${encodeURIComponent(query)}` },
  },
  {
    id: 'queryByPost', method: 'post', path: '/api/graphql', tag: 'GraphQL',
    summary: 'Ask by GraphQL, in the body',
    description: 'The same with the request in the body, 8 KB at most; these answers are not kept by shared caches.',
    requestBody: { required: true, description: 'The request.', content: { 'application/json': { schema: refTo('schemas', 'GraphqlRequest'), example: { query } } } },
    responses: { ...graphqlResponses, 413: { description: 'The body is larger than 8 KB.', headers: headerRefs('Cache-Control', 'Content-Language', 'X-Request-Id'), content: { 'application/graphql-response+json': graphqlAnswer, 'application/json': graphqlAnswer, 'application/problem+json': { schema: refTo('schemas', 'Problem') } } }, 415: { description: 'The body is not `application/json`.', headers: headerRefs('Cache-Control', 'X-Request-Id'), content: { 'application/graphql-response+json': graphqlAnswer, 'application/json': graphqlAnswer } } },
    refusals: [406, 429, 503],
    example: { target: '/api/graphql', body: { query } },
  },
]

export const mediaOperation: Operation = {
  id: 'getMedia', method: 'get', path: '/media/{filename}', tag: 'Media',
  summary: 'Get a picture',
  description: 'A file that a public document names. Its name bears the hash of its content, so that it never changes and may be kept for ever. Parts can be asked for with `Range`.',
  parameters: [pathParameter('filename', 'File name, as documents give it.', 'logo-1f0c9a2b.png'), { name: 'Range', in: 'header', description: 'Which bytes.', schema: { type: 'string' }, example: 'bytes=0-1023' }],
  responses: {
    200: { description: 'The file.', headers: headerRefs('ETag', 'Cache-Control', 'Content-Disposition', 'Accept-Ranges', 'X-Request-Id'), content: { 'application/octet-stream': { schema: {} } } },
    206: { description: 'The part that was asked for.', headers: headerRefs('ETag', 'Cache-Control', 'Content-Disposition', 'Content-Range', 'Accept-Ranges', 'X-Request-Id'), content: { 'application/octet-stream': { schema: {} } } },
  },
  refusals: [404, 416, 429, 503],
  example: { target: '/media/example-logo.png' },
}

const json = (schema: string): Record<string, MediaContent> => ({ 'application/json': { schema: refTo('schemas', schema) } })
const own = headerRefs('ETag', 'Cache-Control', 'Vary', 'Content-Language', 'Edition', 'Surrogate-Key', 'X-Request-Id')

/** Status, and the description of the API. */
export const plainOperations: readonly Operation[] = [
  {
    id: 'getHealth', method: 'get', path: '/healthz', tag: 'Status', summary: 'Is the process up?', description: 'For whoever restarts processes. Says nothing of content.',
    responses: { 200: { description: 'It answers.', headers: headerRefs('Cache-Control', 'X-Request-Id'), content: json('Health') } }, refusals: [], example: { target: '/healthz' },
  },
  {
    id: 'getReadiness', method: 'get', path: '/readyz', tag: 'Status', summary: 'What is live on this process?', description: 'The number of every live edition, since when it is live, and how the process stands with the database. It is ready, and stays so, as long as it has something to serve.',
    responses: {
      200: { description: 'Ready.', headers: headerRefs('Cache-Control', 'X-Request-Id'), content: json('Readiness') },
      503: { description: 'There is nothing to serve yet.', headers: headerRefs('Cache-Control', 'Retry-After', 'X-Request-Id'), content: json('Readiness') },
    }, refusals: [], example: { target: '/readyz' },
  },
  {
    id: 'getHome', method: 'get', path: '/', tag: 'Status', summary: 'Where everything is', description: 'For programs (`Accept: application/json`) the addresses and the live events; for people a page.',
    responses: { 200: { description: 'The addresses.', headers: own, content: { ...json('Home'), 'text/html': { schema: { type: 'string' } } } } }, refusals: [406, 429, 503], example: { target: '/', accept: 'application/json' },
  },
  {
    id: 'getOpenapi', method: 'get', path: '/api/openapi.json', tag: 'Description', summary: 'This document', description: 'The description of the API, OpenAPI 3.1: made from the schemas that read requests and write answers. The reference at /docs shows the same.',
    responses: { 200: { description: 'OpenAPI 3.1.', headers: own, content: { 'application/json': { schema: { type: 'object' } } } } }, refusals: [406, 429, 503], example: { target: '/api/openapi.json' },
  },
  {
    id: 'getProblem', method: 'get', path: '/problems/{code}', tag: 'Description', summary: 'What a problem means', description: 'The `type` of a problem leads here: what it means, an example and what to do. A page for people, a document for programs.',
    parameters: [pathParameter('code', 'Code of the problem, with hyphens.', 'unknown-parameter')],
    responses: { 200: { description: 'The explanation.', headers: own, content: { ...json('ProblemExplanation'), 'text/html': { schema: { type: 'string' } } } } }, refusals: [404, 406, 429, 503], example: { target: '/problems/unknown-parameter', accept: 'application/json' },
  },
]
