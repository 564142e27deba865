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
  const compiled = new Map<OperationDefinitionNode, Execute>()
  return openNamed(operationsOf(document).map((operation) => ({
    name: operation.name?.value,
    open: () => {
      const known = compiled.get(operation) ?? compileOperation(schema, document, operation)
      compiled.set(operation, known)
      return known
    },
  })))
}

/** The operations of a document that is not executed: of it only their names are held. */
export function openRefused(document: DocumentNode): Operations {
  const open = (): Execute => () => { throw new Error('A document that was refused is not executed.') }
  return openNamed(operationsOf(document).map(({ name }) => ({ name: name?.value, open })))
}

function operationsOf({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
}

function openNamed(all: readonly { name: string | undefined; open: () => Execute }[]): Operations {
  return {
    find: (name) => {
      const [first, second] = all
      if (!first) return unresolved('The document has no operation.')
      if (name === undefined && second) return unresolved('The document has several operations: `operationName` says which is meant.')
      const operation = name === undefined ? first : all.find((one) => one.name === name)
      return operation ? operation.open() : unresolved(`The document has no operation ${quote(name ?? '')}.`)
    },
  }
}

function unresolved(message: string): GraphQLError {
  return clientError('OPERATION_RESOLUTION_FAILURE', message)
}
