import type { Exchange } from '../http/exchange.ts'
import type { Meter } from '../limits/meter.ts'

/** The same meter; what is spent is spent on making something, and that is noted. */
export function timedMeter(meter: Meter, exchange: Exchange): Meter {
  const { spend, charge, turn } = meter
  return {
    charge, turn,
    spend: (cost) => {
      spend(cost)
      exchange.madeFrom ??= performance.now()
      exchange.source = 'made'
    },
  }
}

/**
 * `Server-Timing` (W3C) of an answer that did not take the short way. Answers that do are as good as instant, and their heads
 * are kept whole.
 */
export function serverTimingOf({ source, startedAt, madeFrom }: Exchange): string {
  const now = performance.now()
  const parts = source === null ? [] : [`cache;desc=${source === 'kept' ? 'hit' : 'miss'}`]
  if (madeFrom !== null) parts.push(`make;dur=${(now - madeFrom).toFixed(1)}`)
  return [...parts, `total;dur=${(now - startedAt).toFixed(1)}`].join(', ')
}
