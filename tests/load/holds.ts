import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

import { feeds } from '../../src/delivery/feeds/feeds.ts'
import { buildCatalogue, buildEdition } from '../support/editions.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { writeSampleSnapshot } from '../support/writeSampleSnapshot.ts'
import { variedProgramme } from './variedProgramme.ts'
import { median } from './wrk.ts'

/**
 * How long each kind of answer holds the event loop at a time while it is made and sent, of an event of 1,007 sessions:
 * `node tests/load/holds.ts [dist/delivery.js] [SESSIONS]`. Nothing of it is kept: the cache is smaller than one of them. Medians of the longest
 * hold of each request, collections of garbage included, and the longest of all. Nobody else asks meanwhile.
 */
const file = process.argv[2]
const sessions = Number(process.argv[3] ?? 1_007)
const [warm, rounds] = [6, 9]

const whole = '{event(slug:"large"){days{date slots{startsAt endsAt room{name} session{title slug abstract{html} track{name} appearances{role speaker{name slug} organization{name}}}}}}}'
const tooMuch = '{events(first:50){nodes{sessions(first:100){nodes{title appearances{speaker{name appearances{session{title track{sessions{nodes{slug}}}}}}}}}}}}'
const graphql = (query: string, n: number): string => `/api/graphql?query=${encodeURIComponent(`query Q${n} ${query}`)}`
const reads: [string, (n: number) => string][] = [
  ['program', (n) => `/api/events/large/program?abstracts=${n % 2 === 0}`],
  ['program, depth 1', () => '/api/events/large/program?depth=1'],
  ['list of 100, depth 1', (n) => `/api/sessions?event=large&limit=100&depth=1&where[title][not_equals]=${n}`],
  ['list of 100, depth 2', (n) => `/api/sessions?event=large&limit=100&depth=2&where[title][not_equals]=${n}`],
  ['list of 10, sorted, of all', (n) => `/api/sessions?event=large&limit=10&sort=-title&where[title][like]=s&where[title][not_equals]=${n}`],
  ['session, depth 2', () => '/api/sessions/session-7?event=large&depth=2'],
  ['search', (n) => `/api/search?event=large&q=s${n}`],
  ['GraphQL: whole programme', (n) => graphql(whole, n)],
  ['GraphQL: more than it may', (n) => graphql(tooMuch, n)],
  ['sync, everything', () => '/api/sync'],
  ['page of the programme', () => '/events/large'],
  ...Object.keys(feeds).map((name): [string, () => string] => [name, () => `/api/events/large/${name}`]),
]

const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))
try {
  const large = buildEdition(variedProgramme({ slug: 'large', sessions, speakers: Math.round(sessions * 0.57), words: 60 }))
  await writeSampleSnapshot(folder, [large, buildCatalogue([large])])
  await using delivery = await startDelivery({ snapshotDir: folder, env: { LINEUP_CACHE_BYTES: '1048576', NODE_OPTIONS: `--import ${new URL('watchLoop.ts', import.meta.url).href}` }, ...(file === undefined ? {} : { file }) })
  const readHold = async (): Promise<{ longest: number; longestCollection: number }> => {
    const before = delivery.log().length
    delivery.child.kill('SIGUSR2')
    const told = await waitUntil(() => /\{"held":(\{[^}]*\})\}/.exec(delivery.log().slice(before))?.[1], 5_000, 1)
    return z.object({ longest: z.number(), longestCollection: z.number() }).parse(JSON.parse(told))
  }
  const held = new Map(reads.map(([name]) => [name, { longest: [] as number[], bytes: 0, status: 0 }]))
  for (let round = 0; round < warm + rounds; round += 1) {
    for (const [name, address] of reads) {
      await readHold()
      const answer = await delivery.get(address(round), { 'accept-encoding': 'identity' })
      const { byteLength } = await answer.arrayBuffer()
      const { longest } = await readHold()
      const its = held.get(name)
      if (!its || round < warm) continue
      its.longest.push(longest)
      its.bytes = byteLength
      its.status = answer.status
    }
  }
  for (const [name, { longest, bytes, status }] of held) console.log(`| ${name} | ${status === 200 ? `${Math.round(bytes / 1_000)} kB` : status} | ${median(longest).toFixed(2)} ms | ${Math.max(...longest).toFixed(2)} ms |`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
