import { GraphQLError } from 'graphql'
import type { GraphqlHandler, GraphqlOptions } from '../graphqlMount.ts'
import { weightOfType } from '../http/negotiate.ts'
import { represent } from '../http/representation.ts'
import { describeReading } from '../http/describeReading.ts'
import type { Reading } from '../store/reading.ts'
import { createServer } from './createServer.ts'
import { readParameters } from './readParameters.ts'
import type { Parameters } from './readParameters.ts'

/**
 * The GraphQL endpoint: GET and POST, queries only, one operation a request. Each answer is made from one library, and kept
 * while the editions it was made from are live.
 */
export function createGraphqlHandler(options: GraphqlOptions): GraphqlHandler {
  const { cache, openReading } = options
  const serve = createServer(options)
  return async (request) => {
    const mediaType = chooseMediaType(request.headers.get('accept'))
    if (mediaType === null) return new Response(null, { status: 406 })
    const parameters = await readOrRefuse(request)
    const reading = openReading()
    const key = parameters instanceof GraphQLError ? null : keyOf(mediaType, parameters)
    const kept = key === null ? null : cache.find(key, reading.library)
    if (kept) return kept.representation

    const { response, isWhole } = await serve({ reading, parameters, mediaType })
    if (key === null || !isWhole || response.status !== 200) {
      response.headers.set('cache-control', 'no-store')
      return response
    }
    const representation = represent(`${mediaType}; charset=utf-8`, new Uint8Array(await response.arrayBuffer()), headersOf(reading), { vary: 'Accept-Encoding, Accept' })
    cache.keep(key, { footprint: reading.footprint, representation })
    return representation
  }
}

async function readOrRefuse(request: Request): Promise<Parameters | GraphQLError> {
  try {
    return await readParameters(request)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Equal for requests with equal answers, be they GET or POST. */
function keyOf(mediaType: string, { query, operationName, variables }: Parameters): string {
  return `graphql ${mediaType} ${JSON.stringify([query, operationName ?? null, variables ?? null])}`
}

function headersOf(reading: Reading): Record<string, string> {
  const { library, footprint } = reading
  const [only, ...others] = footprint.events.values()
  const edition = footprint.acrossEvents || others.length > 0 ? library.catalogueNumber : only ?? library.catalogueNumber
  return describeReading(reading, edition)
}

/** GraphQL over HTTP, section “Media types”: those who ask for nothing in particular get application/json. */
function chooseMediaType(accept: string | null): 'application/json' | 'application/graphql-response+json' | null {
  if (accept === null || accept.trim() === '') return 'application/json'
  const json = weightOfType(accept, 'application/json')
  const graphql = weightOfType(accept, 'application/graphql-response+json')
  if (json === 0 && graphql === 0) return null
  return graphql > json || (graphql === json && accept.includes('graphql-response')) ? 'application/graphql-response+json' : 'application/json'
}
