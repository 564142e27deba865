import type { Steps } from './steps.ts'

/** Sorts a copy, as `sort` would, and may be put down after every few hundred comparisons. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number, chunk = 256): Steps<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += chunk) {
    runs.push(items.slice(at, at + chunk).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [first, second] = [runs[at] ?? [], runs[at + 1]]
      merged.push(second ? yield* merge(first, second, compare, chunk) : first)
    }
    runs = merged
  }
  return runs[0] ?? []
}

/** Of two that are equal the one of the first run comes first. */
function* merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number, chunk: number): Steps<T[]> {
  const merged: T[] = []
  let [left, right] = [0, 0]
  for (;;) {
    const [a, b] = [first[left], second[right]]
    if (a === undefined || left >= first.length) return merged.concat(second.slice(right))
    if (b === undefined || right >= second.length) return merged.concat(first.slice(left))
    if (compare(a, b) <= 0) {
      merged.push(a)
      left += 1
    } else {
      merged.push(b)
      right += 1
    }
    if (merged.length % chunk === 0) yield
  }
}
