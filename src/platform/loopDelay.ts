import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 10

/**
 * Tells again and again how late the event loop was since it was told before, in ms: as late as it was at the average moment, so
 * that one long pause counts for its length and not as one tick among many.
 */
export function watchLoopDelay(onSample: (delayMs: number) => void, everyMs = 100): { close: () => void } {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs })
  histogram.enable()
  const timer = setInterval(() => {
    const { count, mean, stddev } = histogram
    // What is counted is the time from tick to tick, in ns; there is no tick yet at first.
    const delayMs = (mean ** 2 + stddev ** 2) / mean / 1e6 - resolutionMs
    if (count > 0 && Number.isFinite(delayMs)) onSample(Math.max(0, delayMs))
    histogram.reset()
  }, everyMs)
  timer.unref()
  return {
    close: () => {
      clearInterval(timer)
      histogram.disable()
    },
  }
}
