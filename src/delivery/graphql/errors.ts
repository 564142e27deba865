import { GraphQLError } from 'graphql'
import { Problem } from '../http/problems.ts'
import type { ProblemCode } from '../http/problems.ts'

/** What can be wrong with a request, by `extensions.code`: stable for ever. Status: for clients that take graphql-response+json, and always where `isTransport`. */
export const errorTable = {
  BAD_REQUEST: { status: 400, isTransport: true },
  BATCHING_NOT_SUPPORTED: { status: 400, isTransport: true },
  BODY_TOO_LARGE: { status: 413, isTransport: true },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, isTransport: true },
  GRAPHQL_PARSE_FAILED: { status: 400, isTransport: false },
  GRAPHQL_VALIDATION_FAILED: { status: 400, isTransport: false },
  OPERATION_RESOLUTION_FAILURE: { status: 400, isTransport: true },
  OPERATION_NOT_SUPPORTED: { status: 400, isTransport: false },
  BAD_VARIABLES: { status: 400, isTransport: false },
  PERSISTED_QUERY_NOT_FOUND: { status: 400, isTransport: false },
  PERSISTED_QUERY_HASH_MISMATCH: { status: 400, isTransport: true },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 400, isTransport: true },
  DOCUMENT_NOT_TRUSTED: { status: 400, isTransport: true },
  TOKEN_LIMIT_EXCEEDED: { status: 400, isTransport: false },
  DEPTH_LIMIT_EXCEEDED: { status: 400, isTransport: false },
  ALIAS_LIMIT_EXCEEDED: { status: 400, isTransport: false },
  ROOT_FIELD_LIMIT_EXCEEDED: { status: 400, isTransport: false },
  BUDGET_EXCEEDED: { status: 400, isTransport: false },
  ARGUMENT_OUT_OF_RANGE: { status: 200, isTransport: false },
  BAD_ARGUMENT: { status: 200, isTransport: false },
  UNKNOWN_FILTER_VALUE: { status: 200, isTransport: false },
  LOCALE_NOT_SERVED: { status: 200, isTransport: false },
  EDITION_NOT_FOUND: { status: 200, isTransport: false },
  EDITION_UNAVAILABLE: { status: 200, isTransport: false },
  SEARCH_NOT_READY: { status: 200, isTransport: false },
  NOT_FOUND: { status: 200, isTransport: false },
  GONE: { status: 200, isTransport: false },
  INTERNAL_SERVER_ERROR: { status: 500, isTransport: false },
} as const satisfies Record<string, { status: number; isTransport: boolean }>
export type ErrorCode = keyof typeof errorTable

/** An error to be told to the client. `details` stand beside the code in `extensions`. */
export function clientError(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } })
}

/** The status of an answer without data. Those who take application/json only are told by it of transport alone. */
export function statusOf({ extensions: { code } }: GraphQLError, isTold: boolean): number {
  const { status, isTransport } = isCode(code) ? errorTable[code] : errorTable.BAD_REQUEST
  return isTransport || isTold ? status : 200
}

function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code)
}

/** Codes of what may be well a moment later: an answer with one is not kept. */
export const passingCodes: readonly unknown[] = ['EDITION_UNAVAILABLE', 'SEARCH_NOT_READY'] satisfies readonly ErrorCode[]

const codeOfProblem: { readonly [code in ProblemCode]?: ErrorCode } = {
  not_found: 'NOT_FOUND', gone: 'GONE', edition_not_found: 'EDITION_NOT_FOUND', edition_unavailable: 'EDITION_UNAVAILABLE', search_not_ready: 'SEARCH_NOT_READY',
}

/** Tells of a problem as GraphQL does; what is none of the client's, or has no code here, stays as it is. */
export function fromProblem(error: unknown, details: Readonly<Record<string, unknown>> = {}): unknown {
  const code = error instanceof Problem ? codeOfProblem[error.code] : undefined
  return error instanceof Problem && code !== undefined ? clientError(code, error.message, { ...details, ...error.members }) : error
}

/** The same error under a code of ours. */
export function recode(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { message, nodes, source, positions, path } = error
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { ...clientError(code, message).extensions } })
}

/** Shortens what a client sent before it is repeated in a message. */
export function quote(text: string): string {
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``
}
