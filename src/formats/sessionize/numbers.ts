import { sha256 } from '../../program/canonical.ts'
import type { Steps } from '../../program/steps.ts'

/** Numbers for what is known by name only: the same for the same names, 28 bits, no two alike. */
export function* numberNames(names: readonly string[], taken: ReadonlySet<number> = new Set()): Steps<ReadonlyMap<string, number>> {
  const used = new Set(taken)
  const numbers = new Map<string, number>()
  for (const name of [...new Set(names)].sort()) {
    let number = Number.parseInt(sha256(name).slice(0, 7), 16)
    while (number === 0 || used.has(number)) number += 1
    used.add(number)
    numbers.set(name, number)
    yield
  }
  return numbers
}
