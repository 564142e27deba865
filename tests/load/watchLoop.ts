/**
 * Loaded into a process that is watched: looks in each round of the event loop how long the one before took. On SIGUSR2 it writes a line with the
 * longest since it was asked before, in ms, and of the collections of garbage the longest.
 */
import { PerformanceObserver } from 'node:perf_hooks'

let longest = 0
let longestCollection = 0
let last = performance.now()
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestCollection = Math.max(longestCollection, duration)
}).observe({ entryTypes: ['gc'] })

function look(): void {
  const now = performance.now()
  longest = Math.max(longest, now - last)
  last = now
  setImmediate(look)
}

process.on('SIGUSR2', () => {
  process.stderr.write(`${JSON.stringify({ held: { longest, longestCollection } })}\n`)
  longest = 0
  longestCollection = 0
})
look()
