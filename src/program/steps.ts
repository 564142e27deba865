/** Work that can be put down at each `yield` and taken up later. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Runs work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** What is made of each entry, in their order. It can be put down after each. */
export function* mapInSteps<T, R>(entries: Iterable<T>, make: (entry: T) => R): Steps<R[]> {
  const made: R[] = []
  for (const entry of entries) {
    made.push(make(entry))
    yield
  }
  return made
}
