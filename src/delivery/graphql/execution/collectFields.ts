import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, getDirectiveValues, isAbstractType } from 'graphql'
import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType, GraphQLSchema, InlineFragmentNode, SelectionNode, SelectionSetNode } from 'graphql'

/** What selections are read against: of the variables only those that `@skip` and `@include` name matter. */
export type Scope = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
}

/** The fields that are wanted of an object of that type, by the name that each has in the answer (GraphQL, section 6.3.2). */
export function collectFields(scope: Scope, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()

  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(scope, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value
        const known = fields.get(name)
        if (known) known.push(selection)
        else fields.set(name, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (isOf(scope, type, selection)) collect(selection.selectionSet)
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        const fragment = scope.fragments.get(selection.name.value)
        if (fragment && isOf(scope, type, fragment)) collect(fragment.selectionSet)
      }
    }
  }

  for (const selectionSet of selectionSets) collect(selectionSet)
  return fields
}

function isIncluded({ variables }: Scope, selection: SelectionNode): boolean {
  if (!selection.directives || selection.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
}

function isOf({ schema }: Scope, type: GraphQLObjectType, { typeCondition }: InlineFragmentNode | FragmentDefinitionNode): boolean {
  if (!typeCondition || typeCondition.name.value === type.name) return true
  const wanted = schema.getType(typeCondition.name.value)
  return isAbstractType(wanted) && schema.isSubType(wanted, type)
}
