import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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
 * GraphQL answers that nobody keeps, against a bare `node:http` server that sends as much, and against Directus 12 without its
 * cache (58 requests/s of the same programme on the machine of docs/performance.md; tests/load/peers measures it anew):
 * `node tests/load/uncached-graphql.ts [SECONDS] [dist/delivery.js]`. The programme of 200 sessions with all their relations, plain;
 * 32 connections, three runs in turn, medians. Limits of clients are off. Needs `wrk`.
 */
const seconds = Number(process.argv[2] ?? 5)
const file = process.argv[3]
const directus = 58
const rounds = 3

const programme = (name: string, width: string, variables: string): string => `query ${name}${variables} { event(slug: "large") { name days { date slots { startsAt endsAt room { name } session { id slug title kind abstract { html } track { name color } topics { name }
  appearances { role jobTitle speaker { name slug photo { url(width: ${width}) } } organization { name } } } } } tiers { name sponsors { organization { name } url logo { url(width: 320) } } } } }`

/** `%d`: a number that no request before had. */
const cases = {
  'the same document, other variables': `/api/graphql?${encode({ query: programme('Programme', '$width', '($width: Int)') })}&variables=%7B%22width%22:%d%7D`,
  'another document each time': `/api/graphql?${encode({ query: programme('Programme0000000', '96', '') })}`.replace('0000000', '%d'),
}

const edition = buildEdition(variedProgramme({ slug: 'large', sessions: 200, speakers: 80, words: 60 }))
const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))
try {
  await writeSampleSnapshot(folder, [edition, buildCatalogue([edition])])
  await using delivery = await startDelivery({ snapshotDir: folder, ...(file === undefined ? {} : { file }) })
  for (const [name, pattern] of Object.entries(cases)) {
    const fixed = pattern.replace('%d', '1')
    const answer = await fetch(delivery.url + fixed, { headers: { 'accept-encoding': 'identity' } })
    const text = await answer.text()
    if (!answer.ok || text.includes('"errors"')) throw new Error(text.slice(0, 500))
    const script = path.join(folder, 'different.lua')
    // A number of its own for each run: no answer of a run before is found again.
    await writeFile(script, `local n = os.time() % 100000 * 10\nlocal parts = { ${JSON.stringify(pattern.split('%d')[0])}, ${JSON.stringify(pattern.split('%d')[1])} }\nlocal count = ${name.includes('variables') ? 0 : 'os.time() % 100000 * 100000'}\nrequest = function()\n  count = count + 1\n  return wrk.format("GET", parts[1] .. ${name.includes('variables') ? '(count % 10000 + 1)' : 'count'} .. parts[2])\nend\n`)
    const port = await freePort()
    const bare = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tests/load/bareServer.ts', String(port), delivery.url, 'identity', fixed], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(bare.stdout, 'data')
    try {
      const runs: { ours: Run; bare: Run }[] = []
      for (let round = 0; round < rounds; round++) {
        const headers = { 'accept-encoding': 'identity' }
        runs.push({ bare: await wrk(`http://127.0.0.1:${port}${fixed}`, { seconds, headers }), ours: await wrk(delivery.url, { seconds, headers, script }) })
      }
      const [ours, theirs] = [median(runs.map((run) => run.ours.perSecond)), median(runs.map((run) => run.bare.perSecond))]
      const errors = runs.reduce((sum, run) => sum + run.ours.errors, 0)
      console.log(`${name}, ${Math.round(text.length / 1_000)} kB: ${Math.round(ours)}/s, p99 ${median(runs.map((run) => run.ours.p99Ms)).toFixed(1)} ms; bare ${Math.round(theirs)}/s: ${(ours / theirs * 100).toFixed(1)}%; ${(ours / directus).toFixed(1)} times Directus; errors ${errors}`)
    } finally {
      bare.kill('SIGKILL')
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

function encode(parameters: Record<string, string>): string {
  return new URLSearchParams(parameters).toString()
}
