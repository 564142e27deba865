import { GraphQLError } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Plugin } from 'graphql-yoga'
import type { GraphqlHandler, GraphqlOptions } from '../graphqlMount.ts'
import { weightOfType } from '../http/negotiate.ts'
import type { Reading } from '../store/reading.ts'
import type { Context } from './builder.ts'
import { describeEditions } from './describeEditions.ts'
import { clientError, recode } from './errors.ts'
import { openBudget } from './limits/budget.ts'
import { createDocumentCache } from './limits/documentCache.ts'
import { readParameters } from './readParameters.ts'
import { schema } from './schema.ts'
import { createSearch } from './search.ts'

/** What Yoga is given with each request. */
type ServerContext = { reading: Reading }

/**
 * The GraphQL endpoint: GET and POST, queries only, one operation a request. Each answer is made from one library.
 * @param report hears of faults of ours; the client is told no more than that there was one.
 */
export function createGraphqlHandler({ openReading, publicUrl, locales, report = () => undefined }: GraphqlOptions & { report?: (error: unknown) => void }): GraphqlHandler {
  const search = createSearch()
  const yoga = createYoga<ServerContext, Context>({
    schema,
    context: ({ reading }) => ({ reading, budget: openBudget(), search, locales, publicUrl }),
    graphqlEndpoint: '/api/graphql',
    // GraphiQL and the landing page of Yoga load from other hosts.
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: false, // readParameters counts
    parserAndValidationCache: false, // documents are bounded before they are kept
    logging: false,
    maskedErrors: { maskError: (error) => maskError(error, report) },
    fetchAPI: { Request, Response, Headers, ReadableStream, TransformStream, URL, URLSearchParams, TextEncoder, TextDecoder, Blob, File, FormData },
    plugins: [readRequests, prepareDocuments(), finishResults],
  })
  return async (request) => {
    const mediaType = chooseMediaType(request.headers.get('accept'))
    if (mediaType === null) return new Response(null, { status: 406 })
    const headers = new Headers(request.headers)
    headers.set('accept', mediaType)
    const reading = openReading()
    const response = await yoga.fetch(new Request(request, { headers }), { reading })
    if (response.status !== 200) response.headers.set('cache-control', 'no-store')
    return response
  }
}

const readRequests: Plugin = {
  onRequestParse({ setRequestParser }) {
    setRequestParser(readParameters)
  },
}

/** Parses, measures and validates each document once. */
function prepareDocuments(): Plugin {
  const prepare = createDocumentCache(schema)
  return {
    onParse({ params, setParsedDocument }) {
      const prepared = prepare(params.source.toString())
      if (prepared instanceof GraphQLError) throw prepared
      setParsedDocument(prepared.document)
    },
    onValidate({ params, setResult }) {
      const prepared = prepare((params.documentAST.loc?.source.body) ?? '')
      setResult(prepared instanceof GraphQLError ? [prepared] : [...prepared.errors])
    },
  }
}

/** Says which editions were read; an answer that outgrew its budget is not given in part. */
const finishResults: Plugin<Context> = {
  onExecute() {
    return {
      onExecuteDone({ args, result, setResult }) {
        if (Symbol.asyncIterator in result) return
        const { reading, budget } = args.contextValue as Context // what `context` above gave
        const fault = budget.fault()
        if (fault) setResult({ errors: [clientError('BUDGET_EXCEEDED', fault.message, { limit: fault.extensions['limit'] })] })
        // Nothing was executed: the variables do not fit.
        else if (!('data' in result)) setResult({ errors: result.errors?.map((error) => recode(error, 'BAD_VARIABLES')) ?? [] })
        else setResult({ ...result, extensions: { editions: describeEditions(reading) } })
      },
    }
  },
}

/** GraphQL over HTTP, section “Media types”: those who ask for nothing in particular get application/json. */
function chooseMediaType(accept: string | null): string | null {
  if (accept === null || accept.trim() === '') return 'application/json'
  const [json, graphql] = ['application/json', 'application/graphql-response+json'].map((type) => weightOfType(accept, type)) as [number, number]
  if (json === 0 && graphql === 0) return null
  return graphql > json || (graphql === json && accept.includes('graphql-response')) ? 'application/graphql-response+json' : 'application/json'
}

/** Errors of ours are told as they are; others are reported, and only said to have happened. */
function maskError(error: unknown, report: (error: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError && (error.originalError == null || error.originalError instanceof GraphQLError)) return error
  report(error instanceof GraphQLError ? error.originalError : error)
  const place = error instanceof GraphQLError ? { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path } : {}
  return new GraphQLError('Something went wrong here. It was noted.', { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } })
}
