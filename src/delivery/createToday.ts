const dayMs = 24 * 3_600_000

/** Tells the date in UTC, `YYYY-MM-DD`; written once a day, for it is asked for with every list. @param now in ms. */
export function createToday(now: () => number): () => string {
  let day = NaN
  let text = ''
  return () => {
    const current = Math.floor(now() / dayMs)
    if (current !== day) {
      day = current
      text = new Date(current * dayMs).toISOString().slice(0, 10)
    }
    return text
  }
}
