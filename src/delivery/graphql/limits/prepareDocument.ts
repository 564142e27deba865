import { GraphQLError, Kind, OperationTypeNode, parse, validate } from 'graphql'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { clientError, recode } from '../errors.ts'
import { openOperations, openRefused } from '../execution/openOperations.ts'
import type { Operations } from '../execution/openOperations.ts'
import type { ErrorCode } from '../errors.ts'
import { limits } from './limits.ts'
import { measureOperation } from './measureOperation.ts'

/** A document that may be executed, or why not. */
export type PreparedDocument = {
  errors: readonly GraphQLError[]
  operations: Operations
  /** As it was parsed, if it was. */
  document: DocumentNode | null
  /**
   * Prepares the very document, where `operations` are those of all documents of its shape: errors say where in the text they
   * are, and what stands there.
   */
  exact: (() => PreparedDocument) | null
}

/** Reads, measures and validates a document, in the order of what each costs. Nothing is executed. */
export function prepareDocument(schema: GraphQLSchema, text: string): PreparedDocument {
  const document = parseBounded(text)
  if (document instanceof GraphQLError) return refused(document)
  const fault = findExcess(document)
  if (fault) return refused(fault)
  const errors = validate(schema, document, undefined, { maxErrors: 20, hideSuggestions: false })
  if (errors.length > 0) return { errors: errors.map((error) => withoutNodes(recode(error, 'GRAPHQL_VALIDATION_FAILED'))), operations: openRefused(document), document: null, exact: null }
  return { errors: [], operations: openOperations(schema, document), document, exact: null }
}

function refused(error: GraphQLError): PreparedDocument {
  return { errors: [error], operations: { find: () => error }, document: null, exact: null }
}

/** The same error: it says where it is by the text, and the document, some hundred times as large, can go. */
function withoutNodes({ message, source, positions, path, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { source, positions, path, extensions })
}

function parseBounded(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: limits.tokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    if (/Document contains more tha[nt] \d+ tokens/.test(error.message)) {
      return clientError('TOKEN_LIMIT_EXCEEDED', `A document has ${limits.tokens} tokens at most.`, { limit: limits.tokens })
    }
    return recode(error, 'GRAPHQL_PARSE_FAILED')
  }
}

function findExcess(document: DocumentNode): GraphQLError | null {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    if (definition.operation !== OperationTypeNode.QUERY) {
      return clientError('OPERATION_NOT_SUPPORTED', `This endpoint answers queries only, no ${definition.operation}s. What is shown here is edited in the CMS; its management API is at /cms/api/graphql.`, { operation: definition.operation })
    }
    const { depth, introspectionDepth, aliases, rootFields } = measureOperation(document, definition)
    if (depth > limits.depth) return exceeding('DEPTH_LIMIT_EXCEEDED', 'levels of fields', limits.depth, depth)
    if (introspectionDepth > limits.introspectionDepth) return exceeding('DEPTH_LIMIT_EXCEEDED', 'levels of introspection', limits.introspectionDepth, introspectionDepth)
    if (aliases > limits.aliases) return exceeding('ALIAS_LIMIT_EXCEEDED', 'aliases', limits.aliases, aliases)
    if (rootFields > limits.rootFields) return exceeding('ROOT_FIELD_LIMIT_EXCEEDED', 'fields at its root', limits.rootFields, rootFields)
  }
  return null
}

function exceeding(code: ErrorCode, what: string, limit: number, found: number): GraphQLError {
  return clientError(code, `An operation has ${limit} ${what} at most; this one has ${found}.`, { limit, found })
}
