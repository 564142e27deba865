import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { buildCatalogue, buildEdition } from '../support/editions.ts'
import { sampleId, sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { writeSampleSnapshot } from '../support/writeSampleSnapshot.ts'

/**
 * How long delivery takes from its start to the first ready answer with nothing but a snapshot, and how much memory it then
 * holds: `node tests/load/delivery-start.ts [dist/delivery.js]`. The load is a conference of 1,000 sessions and speakers with
 * abstracts of 120 words, and three of 60 sessions beside it.
 */
const file = process.argv[2]
const large = buildEdition(sampleProgramme({ slug: 'large', sessions: 1_000, speakers: 600, words: 120 }))
const beside = ['one', 'two', 'three'].map((slug) => buildEdition(sampleProgramme({ slug, sessions: 60, speakers: 40, words: 120, parent: sampleId('large') })))
const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))
try {
  await writeSampleSnapshot(folder, [large, ...beside, buildCatalogue([large, ...beside])])
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size))
  console.log(`snapshot: ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1_000)} kB on disk`)
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    await using delivery = await startDelivery({ snapshotDir: folder, ...(file === undefined ? {} : { file }) })
    times.push(delivery.readyMs)
    if (run < 4) continue
    console.log(`ready: ${times.map((ms) => Math.round(ms)).join(', ')} ms; RSS when ready: ${await rssOf(delivery.child.pid)} MB`)
    for (const address of ['/', '/api/events/large/program', '/api/events/large/schedule.json', '/api/sessions?limit=100']) {
      await (await delivery.get(address, { 'accept-encoding': 'br' })).arrayBuffer()
      await (await delivery.get(address)).arrayBuffer()
    }
    console.log(`RSS after the largest answers: ${await rssOf(delivery.child.pid)} MB`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Resident memory of a process, in MB. */
async function rssOf(pid: number | undefined): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  const kilobytes = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1_000)
}
