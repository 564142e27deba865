import { Kind } from 'graphql'
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'

/** How large an operation is, fragments included. Found in one walk, whatever the fragments do: cycles and all. */
export type OperationSize = { depth: number; introspectionDepth: number; aliases: number; rootFields: number }

type FragmentSize = Omit<OperationSize, 'rootFields' | 'aliases'>
const nothing: FragmentSize = { depth: 0, introspectionDepth: 0 }

export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  /** Each fragment is walked once; one that contains itself counts for nothing there, and is refused by validation. */
  const measured = new Map<string, FragmentSize>()
  let aliases = 0

  const measure = (selectionSet: SelectionSetNode): FragmentSize => {
    let { depth, introspectionDepth } = nothing
    for (const selection of selectionSet.selections) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? measureFragment(selection.name.value) : selection.selectionSet ? measure(selection.selectionSet) : nothing
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) aliases += 1
        const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type'
        if (isIntrospection) introspectionDepth = Math.max(introspectionDepth, 1 + inner.depth)
        else [depth, introspectionDepth] = [Math.max(depth, 1 + inner.depth), Math.max(introspectionDepth, inner.introspectionDepth)]
      } else {
        depth = Math.max(depth, inner.depth)
        introspectionDepth = Math.max(introspectionDepth, inner.introspectionDepth)
      }
    }
    return { depth, introspectionDepth }
  }

  const measureFragment = (name: string): FragmentSize => {
    const known = measured.get(name)
    if (known) return known
    const fragment = fragments.get(name)
    if (!fragment) return nothing
    measured.set(name, nothing)
    const size = measure(fragment.selectionSet)
    measured.set(name, size)
    return size
  }

  const size = measure(operation.selectionSet)
  return { ...size, aliases, rootFields: countRootFields(operation.selectionSet, fragments, new Set()) }
}

function countRootFields({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen: Set<string>): number {
  let count = 0
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += 1
    else if (selection.kind === Kind.INLINE_FRAGMENT) count += countRootFields(selection.selectionSet, fragments, seen)
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value)
      const fragment = fragments.get(selection.name.value)
      if (fragment) count += countRootFields(fragment.selectionSet, fragments, seen)
    }
  }
  return count
}
