import { GraphQLID, GraphQLInt, GraphQLString, Kind, TypeInfo, getNullableType, isNonNullType, validate, visit, visitWithTypeInfo } from 'graphql'
import type { DefinitionNode, DocumentNode, GraphQLSchema, IntValueNode, NamedTypeNode, OperationDefinitionNode, StringValueNode, TypeNode, VariableDefinitionNode, VariableNode } from 'graphql'
import { openOperations } from '../execution/openOperations.ts'
import type { Execute } from '../execution/compileOperation.ts'
import { isGiven } from '../isGiven.ts'
import type { Literal, Shape } from './shapeOf.ts'

/** Executes any document of a shape. */
export type Template = (literals: readonly Literal[]) => Execute

/** Names of the variables that take the place of literals. */
const prefix = '_literal'

/**
 * Puts variables in the place of the literals of a document, so that one plan serves all of its shape.
 * @param document as parsed, with locations, and valid.
 * @returns `null` where that would not be the same: several operations, literals of types that read texts in their own way,
 * literals that have to be equal.
 */
export function liftLiterals(schema: GraphQLSchema, document: DocumentNode, { literals }: Shape): Template | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (operations.length !== 1) return null
  const types = new TypeInfo(schema)
  const indexAt = new Map(literals.map(({ at }, index) => [at, index]))
  const variables = new Map<number, VariableDefinitionNode>()

  const lift = (node: IntValueNode | StringValueNode): VariableNode | undefined => {
    const index = indexAt.get(node.loc?.start ?? -1)
    const type = types.getInputType()
    const nullable = isGiven(type) ? getNullableType(type) : undefined
    const isAsWritten = node.kind === Kind.INT ? nullable === GraphQLInt : nullable === GraphQLString || nullable === GraphQLID
    if (index === undefined || !isAsWritten || !nullable) return undefined
    const name = { kind: Kind.NAME, value: `${prefix}${index}` } as const
    const named: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: String(nullable) } }
    const declared: TypeNode = isNonNullType(type) ? { kind: Kind.NON_NULL_TYPE, type: named } : named
    const variable: VariableNode = { kind: Kind.VARIABLE, name }
    variables.set(index, { kind: Kind.VARIABLE_DEFINITION, variable, type: declared })
    return variable
  }

  // What variables are unless they are given must be written out.
  const lifted = visit(document, visitWithTypeInfo(types, { VariableDefinition: () => false, IntValue: lift, StringValue: lift }))
  if (variables.size !== literals.length) return null
  const whole: DocumentNode = { ...lifted, definitions: lifted.definitions.map((definition): DefinitionNode => (definition.kind === Kind.OPERATION_DEFINITION ? declare(definition, [...variables.values()]) : definition)) }
  if (validate(schema, whole).length > 0) return null
  const execute = openOperations(schema, whole).find(undefined)
  if (typeof execute !== 'function') return null
  return (given) => (context, others) => execute(context, Object.assign({ ...others }, ...given.map(({ value }, index) => ({ [`${prefix}${index}`]: value }))) as Record<string, unknown>) // texts and numbers by name
}

function declare(operation: OperationDefinitionNode, variables: readonly VariableDefinitionNode[]): OperationDefinitionNode {
  return { ...operation, variableDefinitions: [...operation.variableDefinitions ?? [], ...variables] }
}
