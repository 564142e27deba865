import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { freePort } from '../../src/platform/freePort.ts'
import { buildCatalogue, buildEdition } from '../support/editions.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { writeSampleSnapshot } from '../support/writeSampleSnapshot.ts'
import { variedProgramme } from './variedProgramme.ts'
import { median, wrk } from './wrk.ts'
import type { Run } from './wrk.ts'

/**
 * Cached answers against a bare `node:http` server that sends the same bytes under the same headers:
 * `node tests/load/cached.ts [SECONDS] [dist/delivery.js]`. 32 connections, each case measured three times in turn with the bare
 * server; medians. `CPU` is what the server's process took for an answer: it says more than requests a second where others
 * use the machine. Needs `wrk`.
 */
const seconds = Number(process.argv[2] ?? 5)
const file = process.argv[3]
const addresses = { 'the programme of 200 sessions': '/api/events/large/program', 'a list of 10': '/api/sessions?event=large&limit=10' }
const rounds = 3

const edition = buildEdition(variedProgramme({ slug: 'large', sessions: 200, speakers: 80, words: 8 }))
const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))
try {
  await writeSampleSnapshot(folder, [edition, buildCatalogue([edition])])
  await using delivery = await startDelivery({ snapshotDir: folder, env: { LOG_LEVEL: 'info' }, ...(file === undefined ? {} : { file }) })
  for (const coding of ['identity', 'br']) {
    for (const address of Object.values(addresses)) await settle(delivery.url + address, coding)
    const bare = await startBare(delivery.url, coding)
    try {
      for (const [name, address] of Object.entries(addresses)) {
        const bytes = Number((await fetch(delivery.url + address, { method: 'HEAD', headers: { 'accept-encoding': coding } })).headers.get('content-length'))
        const runs: { ours: Measured; bare: Measured }[] = []
        for (let round = 0; round < rounds; round++) {
          const ask = async (origin: string, pid: number | undefined): Promise<Measured> => {
            const before = await cpuOf(pid)
            const run = await wrk(origin + address, { seconds, headers: { 'accept-encoding': coding } })
            return { ...run, cpuUs: (await cpuOf(pid) - before) / (run.perSecond * seconds) }
          }
          runs.push({ bare: await ask(bare.url, bare.child.pid), ours: await ask(delivery.url, delivery.child.pid) })
        }
        const [ours, theirs] = [median(runs.map(({ ours: { perSecond } }) => perSecond)), median(runs.map((run) => run.bare.perSecond))]
        const [cpu, cpuBare] = [median(runs.map((run) => run.ours.cpuUs)), median(runs.map((run) => run.bare.cpuUs))]
        const [p99, p99Bare] = [median(runs.map((run) => run.ours.p99Ms)), median(runs.map((run) => run.bare.p99Ms))]
        const errors = runs.reduce((sum, run) => sum + run.ours.errors, 0)
        console.log(`${name}, ${coding}, ${Math.round(bytes / 1_000)} kB: ${Math.round(ours)}/s, bare ${Math.round(theirs)}/s: ${Math.round(ours / theirs * 100)}%; CPU ${cpu.toFixed(1)} µs, bare ${cpuBare.toFixed(1)} µs: ${Math.round(cpuBare / cpu * 100)}%; p99 ${p99.toFixed(2)} ms, bare ${p99Bare.toFixed(2)} ms: ${(p99 / p99Bare).toFixed(2)} times; errors ${errors}; ratios ${runs.map((run) => Math.round(run.ours.perSecond / run.bare.perSecond * 100)).join(' ')}`)
      }
    } finally {
      bare.child.kill('SIGKILL')
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

type Measured = Run & { cpuUs: number }

/** Processor time of a process so far, in µs: as Linux tells it, in hundredths of a second. */
async function cpuOf(pid: number | undefined): Promise<number> {
  const [, fields = ''] = (await readFile(`/proc/${pid ?? 0}/stat`, 'utf8')).split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
  return (user + system) * 10_000
}

/** Asks until the answer comes in the coding that it is going to have. */
async function settle(url: string, coding: string): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const response = await fetch(url, { headers: { 'accept-encoding': coding } })
    await response.arrayBuffer()
    if ((response.headers.get('content-encoding') ?? 'identity') === coding) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} does not come in ${coding}`)
}

async function startBare(origin: string, coding: string): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tests/load/bareServer.ts', String(port), origin, coding, ...Object.values(addresses)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${port}`, child }
}
