import { GraphQLError } from 'graphql'
import type { DocumentNode, ExecutionArgs, ExecutionResult } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Plugin } from 'graphql-yoga'
import type { GraphqlOptions } from '../graphqlMount.ts'
import type { Reading } from '../store/reading.ts'
import type { Context } from './builder.ts'
import { describeEditions } from './describeEditions.ts'
import { clientError, passingCodes, recode } from './errors.ts'
import { isGiven } from './isGiven.ts'
import { openBudget } from './limits/budget.ts'
import { createDocumentCache } from './limits/documentCache.ts'
import type { Parameters } from './readParameters.ts'
import { schema } from './schema.ts'

/** A request that was read already; what is wrong with it, if it is not one. */
export type Asked = { reading: Reading; parameters: Parameters | GraphQLError; mediaType: string }

/** `isWhole`: there is data, and nothing of it is missing for a fault of ours. */
export type Served = { response: Response; isWhole: boolean }

/** What Yoga is given with each request. */
type ServerContext = Pick<Asked, 'reading' | 'parameters'> & { outcome: { isWhole: boolean } }

const address = 'http://delivery.invalid/api/graphql'

/** Yoga with what opens to strangers shut: it parses, executes and answers what was bounded before. */
export function createServer({ publicUrl, locales, search, openPinned, report }: Omit<GraphqlOptions, 'openReading' | 'cache'>): (asked: Asked) => Promise<Served> {
  const yoga = createYoga<ServerContext, Context>({
    schema,
    context: ({ reading }) => ({ reading, budget: openBudget(), search, locales, publicUrl, openPinned, pins: [] }),
    graphqlEndpoint: '/api/graphql',
    // GraphiQL and the landing page of Yoga load from other hosts.
    graphiql: false,
    landingPage: false,
    cors: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: false, // bodies were read, and counted, before
    parserAndValidationCache: false, // documents are bounded before they are kept
    logging: false,
    maskedErrors: { maskError: (error) => maskError(error, report) },
    fetchAPI: { Request, Response, Headers, ReadableStream, TransformStream, URL, URLSearchParams, TextEncoder, TextDecoder, Blob, File, FormData },
    plugins: [useParameters, prepareDocuments(), finishResults],
  })
  return async ({ reading, parameters, mediaType }) => {
    const outcome = { isWhole: false }
    const response = await yoga.fetch(new Request(address, { method: 'POST', headers: { accept: mediaType } }), { reading, parameters, outcome })
    return { response, isWhole: outcome.isWhole }
  }
}

const useParameters: Plugin<object, ServerContext> = {
  onRequestParse({ setRequestParser, serverContext: { parameters } }) {
    setRequestParser(() => {
      if (parameters instanceof GraphQLError) throw parameters
      return parameters
    })
  },
}

/** Parses, measures and validates each document once. */
function prepareDocuments(): Plugin {
  const prepare = createDocumentCache(schema)
  return {
    onParse({ params, setParsedDocument }) {
      const prepared = prepare(String(params.source))
      if (prepared instanceof GraphQLError) throw prepared
      setParsedDocument(prepared.document)
    },
    onValidate({ params, setResult }) {
      const { loc } = params.documentAST as DocumentNode // parsed above, from a text
      const prepared = prepare(loc?.source.body ?? '')
      setResult(prepared instanceof GraphQLError ? [prepared] : [...prepared.errors])
    },
  }
}

/** Says which editions were read; an answer that outgrew its budget is not given in part. */
const finishResults: Plugin<Context & ServerContext> = {
  onExecute() {
    return {
      onExecuteDone({ args, result, setResult }) {
        if (Symbol.asyncIterator in result) return
        const { reading, budget, outcome, pins } = (args as ExecutionArgs).contextValue as Context & ServerContext // what Yoga was given, and `context` above made of it
        const { data, errors = [] } = result as ExecutionResult
        const fault = budget.fault()
        if (fault) setResult({ errors: [clientError('BUDGET_EXCEEDED', fault.message, { limit: fault.extensions['limit'] })] })
        // Nothing was executed: the variables do not fit.
        else if (data === undefined) setResult({ errors: errors.map((error) => recode(error, 'BAD_VARIABLES')) })
        else {
          outcome.isWhole = errors.every((error) => isOurs(error) && !passingCodes.includes(error.extensions['code']))
          setResult({ data, ...(errors.length > 0 ? { errors } : {}), extensions: { editions: describeEditions(reading, pins) } })
        }
      },
    }
  },
}

/** Errors of ours are told as they are; others are reported, and only said to have happened. */
function maskError(error: unknown, report: (error: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError && isOurs(error)) return error
  report(error instanceof GraphQLError ? error.originalError : error)
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : {}
  return new GraphQLError('Something went wrong here. It was noted.', { nodes, source, positions, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } })
}

function isOurs({ originalError }: GraphQLError): boolean {
  return !isGiven(originalError) || originalError instanceof GraphQLError
}
