import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 10

/** Tells again and again how late the event loop is, in ms: the mean since it was told before. */
export function watchLoopDelay(onSample: (delayMs: number) => void, everyMs = 100): { close: () => void } {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs })
  histogram.enable()
  const timer = setInterval(() => {
    // What is counted is the time from tick to tick; there is no tick yet at first.
    if (histogram.count > 0) onSample(Math.max(0, histogram.mean / 1e6 - resolutionMs))
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
