import { histogramSamples } from './family.ts'
import type { Sample } from './family.ts'

/** Counts how long something took. */
export type Delays = {
  note: (ms: number) => void
  samples: (name: string) => Sample[]
}

/** In seconds. */
const bounds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60] as const

export function createDelays(): Delays {
  const counts = new Float64Array(bounds.length + 1)
  let sum = 0
  return {
    note: (ms) => {
      const seconds = ms / 1_000
      const at = bounds.findIndex((bound) => seconds <= bound)
      const bucket = at === -1 ? bounds.length : at
      counts[bucket] = (counts[bucket] ?? 0) + 1
      sum += seconds
    },
    samples: (name) => histogramSamples(name, {}, bounds, counts, sum),
  }
}
