import { goOnInTurn } from '../../platform/inTurn.ts'
import type { Steps } from '../../program/steps.ts'

export type Pace = {
  /** How long the work may hold the event loop at a time, in ms. */
  sliceMs: number
  /** Resolves when the work may go on. */
  rest: () => Promise<void>
  /** Hears how long each slice took, in ms. */
  note?: (ms: number) => void
}

/** As fast as may be without making anybody wait: whatever else is due comes between the slices. */
export const brisk: Pace = { sliceMs: 1.5, rest: () => new Promise((resolve) => setImmediate(resolve)) }

/** For what requests ask for: one slice of all such work in each round of the event loop, so that kept answers go out between. */
export const polite: Pace = { sliceMs: 0.25, rest: () => new Promise((resolve) => goOnInTurn(resolve)) }

/** Runs work a slice at a time. A slice is longer than `sliceMs` only by what lies between two of its yields. */
export async function inSlices<T>(steps: Steps<T>, { sliceMs, rest, note }: Pace = brisk): Promise<T> {
  for (;;) {
    const startedAt = performance.now()
    try {
      do {
        const { done, value } = steps.next()
        if (done === true) return value
      } while (performance.now() < startedAt + sliceMs)
    } finally {
      note?.(performance.now() - startedAt)
    }
    await rest()
  }
}

/** The same; what is done within the first slice is there at once, and that slice is not noted: it is part of what its caller does. */
export function inSlicesOrAtOnce<T>(steps: Steps<T>, pace: Pace): T | Promise<T> {
  const until = performance.now() + pace.sliceMs
  do {
    const { done, value } = steps.next()
    if (done === true) return value
  } while (performance.now() < until)
  return pace.rest().then(() => inSlices(steps, pace))
}
