import { sha256 } from '../../program/canonical.ts'

/** A source of numbers that gives the same row for the same seed on every machine. */
export type SeededRandom = {
  /** From `low` to `high`, both included where `step` allows. */
  between: (low: number, high: number) => number
  pick: <T>(choices: readonly [T, ...T[]]) => T
}

/** Mulberry32, seeded with the SHA-256 of a text. */
export function seededRandom(seed: string): SeededRandom {
  let state = Number.parseInt(sha256(seed).slice(0, 8), 16)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    between: (low, high) => low + next() * (high - low),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  }
}
