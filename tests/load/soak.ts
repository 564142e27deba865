import { readdir } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import pg from 'pg'
import { z } from 'zod'

import { buildCatalogue, buildEdition, goLive } from '../support/editions.ts'
import { residentMemory } from '../support/residentMemory.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { createTestCluster } from '../support/testCluster.ts'
import { waitUntil } from '../support/waitUntil.ts'
import { variedProgramme } from './variedProgramme.ts'
import { readDeliverySchema } from '../support/readDeliverySchema.ts'

/**
 * Whether memory and handles stay: `node tests/load/soak.ts [MINUTES] [REQUESTS A SECOND]`. Kept answers in each coding, lists
 * that nobody asked for before, GraphQL, 404s and 304s, at a steady pace, with a publish every two seconds. The first quarter
 * is for warming up; of the rest the slope of RSS is worked out by least squares. A cache of 16 MB is full before that.
 */
const minutes = Number(process.argv[2] ?? 60)
const pace = Number(process.argv[3] ?? 500)
const tickMs = 20
const file = process.argv[4]
const isHeapRead = process.argv[5] === 'heap'

const cluster = await createTestCluster()
const database = new pg.Pool({ connectionString: cluster.urlOf('postgres'), max: 2 })
// Its server ends while connections of it are ending.
database.on('error', () => undefined)
const query = async (text: string, values: readonly unknown[] = []): Promise<unknown> => (await database.query(text, [...values])).rows
const agent = new Agent({ keepAlive: true, maxSockets: 16 })
const statuses = new Map<number, number>()
try {
  await query(await readDeliverySchema())
  let edition = buildEdition(variedProgramme({ slug: 'large', sessions: 200, speakers: 80, words: 20 }))
  await goLive(query, [edition, buildCatalogue([edition])])
  await using delivery = await startDelivery({ databaseUrl: cluster.urlOf('postgres'), env: { LINEUP_LIMITS: 'off', LINEUP_CACHE_BYTES: String(16 * 1_024 * 1_024), ...(isHeapRead ? { NODE_OPTIONS: `--expose-gc --import ${new URL('tellHeap.ts', import.meta.url).href}` } : {}) }, ...(file === undefined ? {} : { file }) })

  let sent = 0
  const kinds: (() => [string, Record<string, string>])[] = [
    () => ['/api/events/large/program', {}],
    () => ['/api/events/large/program', { 'accept-encoding': 'br' }],
    () => ['/api/sessions?event=large&limit=10', { 'accept-encoding': 'gzip' }],
    () => ['/api/events/large/schedule.json', { 'accept-encoding': 'gzip, br' }],
    () => ['/', { accept: 'text/html' }],
    () => ['/api/events/large', { 'if-none-match': '*' }],
    () => [`/api/sessions?event=large&limit=10&page=${1 + sent % 20}&where[title][not_equals]=t${sent}`, {}],
    () => [`/api/sessions/session-${1 + sent % 250}?event=large`, { 'accept-encoding': 'br' }],
    () => [`/api/graphql?query=${encodeURIComponent(`{ event(slug: "large") { name days { date slots { session { title } } } } sessions(event: "large", first: ${1 + sent % 50}) { nodes { slug } } }`)}`, {}],
    () => [`/none-${sent}`, {}],
  ]
  const send = (): void => {
    const [address, headers] = (kinds[sent++ % kinds.length] ?? (() => ['/', {}]))()
    request(delivery.url + address, { agent, headers }, (response) => {
      const status = response.statusCode ?? 0
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      response.resume()
    }).on('error', () => { statuses.set(0, (statuses.get(0) ?? 0) + 1) }).end()
  }

  const samples: { hours: number; megabytes: number; handles: number }[] = []
  const left: { hours: number; heap: number; outside: number; resident: number }[] = []
  const readHeap = async (): Promise<void> => {
    const before = delivery.log().length
    delivery.child.kill('SIGUSR2')
    const told = await waitUntil(() => /\{"collected":(\{[^}]*\})\}/.exec(delivery.log().slice(before))?.[1], 30_000, 50)
    const collected = z.object({ heap: z.number(), committed: z.number(), buffers: z.number(), outside: z.number(), resident: z.number() }).parse(JSON.parse(told))
    left.push({ hours: elapsed() / 3_600_000, ...collected })
    console.log(`${Math.round(elapsed() / 1_000)} s, collected: ${JSON.stringify(collected)}`)
  }
  const startedAt = performance.now()
  const elapsed = (): number => performance.now() - startedAt
  const ticking = setInterval(() => { for (let count = 0; count < pace * tickMs / 1_000; count++) send() }, tickMs)
  let published = 0
  while (elapsed() < minutes * 60_000) {
    edition = buildEdition(edition.parts.map((part) => (part.kind === 'track' ? { ...part, entity: { ...part.entity, name: { en: `Name ${published}` } } } : part)), edition)
    await goLive(query, [edition])
    published += 1
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const [bytes, handles] = [await residentMemory(delivery.child.pid), await handlesOf(delivery.child.pid)]
    if (bytes !== null) samples.push({ hours: elapsed() / 3_600_000, megabytes: bytes / 1_048_576, handles })
    if (isHeapRead && elapsed() >= (left.length + 1) * minutes * 60_000 / 16) await readHeap()
    if (published % 15 === 0) console.log(`${Math.round(elapsed() / 1_000)} s: ${Math.round(samples.at(-1)?.megabytes ?? 0)} MB, ${handles} handles, ${sent} requests`)
  }
  clearInterval(ticking)
  const settled = samples.slice(Math.ceil(samples.length / 4))
  for (const figure of left.length > 0 ? ['heap', 'outside', 'resident'] as const : []) {
    console.log(`${figure} after collections, last three quarters: slope ${slopeOf(left.slice(Math.ceil(left.length / 4)).map((each) => [each.hours, each[figure]])).toFixed(1)} MB/h`)
  }
  console.log(`${sent} requests, ${published} publishes in ${minutes} min; statuses ${JSON.stringify(Object.fromEntries(statuses))}`)
  console.log(`RSS after warming up ${Math.round(settled[0]?.megabytes ?? 0)} MB, at the end ${Math.round(settled.at(-1)?.megabytes ?? 0)} MB, slope ${slopeOf(settled.map(({ hours, megabytes }) => [hours, megabytes])).toFixed(1)} MB/h; handles ${settled[0]?.handles ?? 0}, at the end ${settled.at(-1)?.handles ?? 0}`)
} finally {
  agent.destroy()
  await database.end()
  await cluster.remove()
}

/** Open files and sockets of a process. */
async function handlesOf(pid: number | undefined): Promise<number> {
  return (await readdir(`/proc/${pid ?? 0}/fd`).catch(() => [])).length
}

/** Of the straight line that fits best. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}
