/** Loaded into a process that is watched: on SIGUSR2 it collects garbage and writes a line of what is left, in MB. Needs `--expose-gc`. */
process.on('SIGUSR2', () => void tell())

async function tell(): Promise<void> {
  // The flavour of last resort gives back what it can.
  for (let round = 0; round < 3; round++) await global.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' })
  const { heapUsed, heapTotal, arrayBuffers, external, rss } = process.memoryUsage()
  const [heap, committed, buffers, outside, resident] = [heapUsed, heapTotal, arrayBuffers, external, rss].map((bytes) => Math.round(bytes / 104_857.6) / 10)
  process.stderr.write(`${JSON.stringify({ collected: { heap, committed, buffers, outside, resident } })}\n`)
}
