import { startLineup } from '../support/startLineup.ts'

/**
 * `node tests/load/warm-start.ts [rounds]`: how long a start takes when everything is built and the demo is there, until the public
 * address answers with events, and until all is up.
 */
const rounds = Number(process.argv[2] ?? 5)
const first = await startLineup()
const { dataDir } = first
const port = new URL(first.address).port
await first.stop()
const answers: number[] = []
const ups: number[] = []
for (let round = 0; round < rounds; round += 1) {
  const startedAt = performance.now()
  const starting = startLineup({ PORT: port }, dataDir)
  answers.push(await firstAnswer(first.address, startedAt))
  const lineup = await starting
  ups.push(lineup.startedInMs)
  await lineup.stop()
}
await (await startLineup({ PORT: port }, dataDir)).remove()
const show = (name: string, values: readonly number[]): void => {
  const sorted = [...values].sort((a, b) => a - b)
  console.log(`${name}: median ${((sorted[Math.floor(sorted.length / 2)] ?? NaN) / 1000).toFixed(2)} s, worst ${((sorted.at(-1) ?? NaN) / 1000).toFixed(2)} s (${rounds} starts)`)
}
show('first public answer', answers)
show('all is up', ups)

async function firstAnswer(address: string, startedAt: number): Promise<number> {
  for (;;) {
    const text = await fetch(`${address}/api/events`).then((response) => response.text(), () => '')
    if (/"totalDocs": *[1-9]/.test(text)) return performance.now() - startedAt
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
