/** Tells whether there is more to do than can be done. */
export type Shedder = {
  /** Hears how long something waited that should not have waited at all, in ms: the event loop, a client's only request. */
  note: (delayMs: number) => void
  isShedding: () => boolean
  /** The delay, smoothed, in ms. */
  delay: () => number
}

/** How much of each new sample counts: one long pause is no overload, ten in a row are. */
const weight = 0.2

/**
 * Sheds once the smoothed delay is above `limitMs`, and until it is below half of that: at the border it would go on and
 * off with every request.
 */
export function createShedder(limitMs: number): Shedder {
  let delay = 0
  let isShedding = false
  return {
    note: (sample) => {
      delay += (sample - delay) * weight
      isShedding = isShedding ? delay > limitMs / 2 : delay > limitMs
    },
    isShedding: () => isShedding,
    delay: () => delay,
  }
}
