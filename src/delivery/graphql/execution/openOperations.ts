import { Kind } from 'graphql'
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { clientError, quote } from '../errors.ts'
import { compileOperation } from './compileOperation.ts'
import type { Execute } from './compileOperation.ts'

/** The operations of a document. */
export type Operations = {
  /** The one of that name; without a name, the only one. Made ready when first asked for. */
  find: (name: string | undefined) => Execute | GraphQLError
}

export function openOperations(schema: GraphQLSchema, document: DocumentNode): Operations {
  const all = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const compiled = new Map<OperationDefinitionNode, Execute>()
  return {
    find: (name) => {
      const [first, second] = all
      if (!first) return unresolved('The document has no operation.')
      if (name === undefined && second) return unresolved('The document has several operations: `operationName` says which is meant.')
      const operation = name === undefined ? first : all.find((one) => one.name?.value === name)
      if (!operation) return unresolved(`The document has no operation ${quote(name ?? '')}.`)
      const known = compiled.get(operation) ?? compileOperation(schema, document, operation)
      compiled.set(operation, known)
      return known
    },
  }
}

function unresolved(message: string): GraphQLError {
  return clientError('OPERATION_RESOLUTION_FAILURE', message)
}
