import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
 * Lists of 10 at depth 1 that nobody asked for before, each request another, against a bare `node:http` server that sends the
 * bytes of one of them: `node tests/load/uncached-rest.ts [SECONDS] [dist/delivery.js]`. 32 connections, three rounds in turn;
 * medians. `CPU` is what the server's process took for an answer: it says more than requests a second where others use the
 * machine. Nobody is limited. Needs `wrk`.
 */
const seconds = Number(process.argv[2] ?? 5)
const file = process.argv[3]
const rounds = 3

/** Queries by what they make delivery do; `%d` is another number each time. */
const cases = {
  'pages': '/api/sessions?event=large&limit=10&page=1&where[slots.number][less_than]=1%09d',
  'a track': '/api/sessions?event=large&limit=10&track=track-1&where[slots.number][less_than]=1%09d',
  'like, sorted': '/api/sessions?event=large&limit=10&sort=-title&where[slots.number][less_than]=1%09d',
}

const edition = buildEdition(variedProgramme({ slug: 'large', sessions: 200, speakers: 150, words: 60 }))
const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))
try {
  await writeSampleSnapshot(folder, [edition, buildCatalogue([edition])])
  await using delivery = await startDelivery({ snapshotDir: folder, env: { LINEUP_LIMITS: 'off' }, ...(file === undefined ? {} : { file }) })
  for (const [name, pattern] of Object.entries(cases)) {
    const example = pattern.replace('%09d', '000000001')
    const response = await fetch(delivery.url + example)
    const bytes = (await response.arrayBuffer()).byteLength
    if (!response.ok) throw new Error(`${example}: ${response.status}`)
    const bare = await startBare(delivery.url, example)
    try {
      // Nobody measures a program that was never run: what is hot is compiled first.
      const warm = path.join(folder, 'warm.lua')
      await writeFile(warm, scriptOf(pattern, 0))
      await wrk(delivery.url + example, { seconds, script: warm })
      const runs: { ours: Measured; bare: Measured }[] = []
      for (let round = 0; round < rounds; round++) {
        const script = path.join(folder, `${round}.lua`)
        // Each request of each round is another: nothing is found in the cache.
        await writeFile(script, scriptOf(pattern, (round + 1) * 10_000_000))
        runs.push({ bare: await ask(bare.url + example, bare.child.pid), ours: await ask(delivery.url + example, delivery.child.pid, script) })
      }
      const [ours, theirs] = [median(runs.map((run) => run.ours.perSecond)), median(runs.map((run) => run.bare.perSecond))]
      const [cpu, cpuBare] = [median(runs.map((run) => run.ours.cpuUs)), median(runs.map((run) => run.bare.cpuUs))]
      console.log(`${name}, ${Math.round(bytes / 1_000)} kB: ${Math.round(ours)}/s, bare ${Math.round(theirs)}/s: ${Math.round(ours / theirs * 100)}%; CPU ${cpu.toFixed(0)} µs, bare ${cpuBare.toFixed(0)} µs: ${Math.round(cpuBare / cpu * 100)}%; errors ${runs.reduce((sum, run) => sum + run.ours.errors, 0)}; ratios ${runs.map((run) => Math.round(run.ours.perSecond / run.bare.perSecond * 100)).join(' ')}`)
    } finally {
      bare.child.kill('SIGKILL')
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

type Measured = Run & { cpuUs: number }

async function ask(url: string, pid: number | undefined, script?: string): Promise<Measured> {
  const before = await cpuOf(pid)
  const run = await wrk(url, { seconds, ...(script === undefined ? {} : { script }) })
  return { ...run, cpuUs: (await cpuOf(pid) - before) / (run.perSecond * seconds) }
}

/** Processor time of a process so far, in µs: as Linux tells it, in hundredths of a second. */
async function cpuOf(pid: number | undefined): Promise<number> {
  const [, fields = ''] = (await readFile(`/proc/${pid ?? 0}/stat`, 'utf8')).split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
  return (user + system) * 10_000
}

async function startBare(origin: string, address: string) {
  const port = await freePort()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tests/load/bareServer.ts', String(port), origin, 'identity', address], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${port}`, child }
}

function scriptOf(pattern: string, from: number): string {
  return `local n = ${from}\nrequest = function()\n  n = n + 1\n  return wrk.format("GET", string.format(${JSON.stringify(pattern)}, n))\nend\n`
}
