/** What is made of each entry, in their order: each when it is asked for, so that it is written before the next is made. To be gone through once. */
export function* lazily<T, R>(entries: Iterable<T>, make: (entry: T) => R): Generator<R, undefined, undefined> {
  for (const entry of entries) yield make(entry)
}
