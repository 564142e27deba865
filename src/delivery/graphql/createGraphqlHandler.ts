import { GraphQLError } from 'graphql'
import type { GraphqlHandler, GraphqlOptions } from '../graphqlMount.ts'
import type { Made } from '../http/createAnswers.ts'
import { weightOfType } from '../http/negotiate.ts'
import { Problem } from '../http/problems.ts'
import type { Whole } from '../http/respond.ts'
import type { Pace } from '../store/inSlices.ts'
import type { Reading } from '../store/reading.ts'
import { createDocumentStore } from './documents/createDocumentStore.ts'
import type { DocumentStore } from './documents/createDocumentStore.ts'
import { createExecutor, refuse } from './createExecutor.ts'
import type { Answered } from './createExecutor.ts'
import { createDocumentCache } from './limits/documentCache.ts'
import { readParameters } from './readParameters.ts'
import type { Parameters } from './readParameters.ts'
import { schema } from './schema.ts'

type MediaType = 'application/json' | 'application/graphql-response+json'

type Found = ReturnType<DocumentStore['find']>

/**
 * The GraphQL endpoint: GET and POST, queries only, one operation a request. Each answer is made from one library, and kept
 * while the editions it was made from are live.
 */
export function createGraphqlHandler(options: GraphqlOptions): GraphqlHandler {
  const { answers } = options
  const execute = createExecutor(options)
  const prepare = createDocumentCache(schema)
  const documents = createDocumentStore(options.trusted)

  const make = (parameters: Parameters, { text, remember }: Found, mediaType: MediaType) => (reading: Reading, { note = () => undefined }: Pace): Made | Promise<Made> => {
    const finish = (answered: Answered): Made => {
      options.noteErrors?.(answered.codes)
      if (!answered.isWhole) throw new Unkept(answered)
      return { mediaType: `${mediaType}; charset=utf-8`, body: answered.body, edition: editionOf(reading), vary: 'Accept-Encoding, Accept' }
    }
    const answered = execute({ ...parameters, document: prepare(text), remember, reading, isTold: mediaType !== 'application/json', charge: note })
    return answered instanceof Promise ? answered.then(finish) : finish(answered)
  }

  return async (request, meter, body) => {
    const mediaType = chooseMediaType(request.headers.get('accept'))
    if (mediaType === null) throw new Problem('not_acceptable', 'GraphQL answers in application/json and application/graphql-response+json, neither of which the Accept header takes.')
    try {
      const parameters = await readParameters(request, body)
      const found = documents.find(parameters)
      const key = keyOf(mediaType, found.text, parameters)
      const kept = answers.find(key)
      if (kept) {
        found.remember?.()
        return { key, representation: kept, isKept: true }
      }
      return { key, representation: await answers.findOrMake({ key, isFast: true, make: make(parameters, found, mediaType) }, meter), isKept: false }
    } catch (error) {
      if (error instanceof Unkept) return toUnkept(error.answered, mediaType)
      if (error instanceof GraphQLError) {
        const refused = refuse([error], mediaType !== 'application/json')
        options.noteErrors?.(refused.codes)
        return toUnkept(refused, mediaType)
      }
      throw error
    }
  }
}

/** An answer for those who asked for it just now, and nobody else: an error, or one that may be another in a moment. */
class Unkept extends Error {
  readonly answered: Answered

  constructor(answered: Answered) {
    super('an answer that is not kept')
    this.answered = answered
  }
}

function toUnkept({ status, body }: Answered, mediaType: MediaType): Whole {
  return { status, headers: { 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': 'no-store', 'vary': 'Accept' }, body: typeof body === 'string' ? body : body.join('') }
}

/** Equal for requests with equal answers, be they GET or POST. */
function keyOf(mediaType: string, text: string, { operationName, variables }: Parameters): string {
  return `graphql ${mediaType} ${JSON.stringify([text, operationName ?? null, variables ?? null])}`
}

/** The number to name: of the one event that was read, else of the catalogue. */
function editionOf({ library, footprint }: Reading): number | null {
  const [only, ...others] = footprint.events.values()
  return footprint.acrossEvents || others.length > 0 ? library.catalogueNumber : only ?? library.catalogueNumber
}

/** GraphQL over HTTP, section “Media types”: those who ask for nothing in particular get application/json. */
function chooseMediaType(accept: string | null): MediaType | null {
  if (accept === null || accept.trim() === '') return 'application/json'
  const json = weightOfType(accept, 'application/json')
  const graphql = weightOfType(accept, 'application/graphql-response+json')
  if (json === 0 && graphql === 0) return null
  return graphql > json || (graphql === json && accept.includes('graphql-response')) ? 'application/graphql-response+json' : 'application/json'
}
