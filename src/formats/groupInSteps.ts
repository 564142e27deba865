import type { Steps } from '../program/steps.ts'

/** Entries by key, in the order in which they come. It can be put down after each. */
export function* groupInSteps<T, K>(entries: Iterable<T>, keyOf: (entry: T) => K): Steps<ReadonlyMap<K, readonly T[]>> {
  const groups = new Map<K, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
    yield
  }
  return groups
}
