import { visit } from 'graphql'
import type { FieldNode, FragmentDefinitionNode } from 'graphql'

/** Whether variables stand in the arguments of that field. */
export function usesVariables(node: FieldNode): boolean {
  let found = false
  for (const argument of node.arguments ?? []) visit(argument, { Variable: () => { found = true } })
  return found
}

/** Names of the variables that stand within those fields, and in what they spread. */
export function namesOfVariables(nodes: readonly FieldNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>): string[] {
  const names = new Set<string>()
  const spread = new Set<FragmentDefinitionNode>()
  const collect = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      Variable: ({ name }) => { names.add(name.value) },
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (!fragment || spread.has(fragment)) return
        spread.add(fragment)
        collect(fragment)
      },
    })
  }
  for (const node of nodes) collect(node)
  return [...names]
}

/** What those variables are in a request, as text: equal for equal values. What is not given is left out. */
export function writeVariables(names: readonly string[], variables: Readonly<Record<string, unknown>>): string {
  return names.length === 0 ? '' : JSON.stringify(Object.fromEntries(names.map((name) => [name, variables[name]])))
}
