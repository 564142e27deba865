import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Pool } from 'pg'
import { z } from 'zod'

import { contentHash, sha256 } from '../../src/program/canonical.ts'
import { entityKinds } from '../../src/program/kinds.ts'
import { buildCatalogue, buildEdition, goLive } from '../support/editions.ts'
import { createTestCluster } from '../support/testCluster.ts'
import { variedProgramme } from './variedProgramme.ts'

import type { BuiltEdition, Part } from '../support/editions.ts'
import type { Report } from './growthProcess.ts'
import { readDeliverySchema } from '../support/readDeliverySchema.ts'

/**
 * What growth costs: `node tests/load/growth.ts [large] [many[:EVENTS[:HEAP]]]`. `large`: one event of 1,000 and one of 10,000 sessions, each
 * with an abstract of 2 KB and some speakers: memory a session with the index of search, how long loading and swapping hold
 * the event loop, how fast reads are. `many`: 500 events of 200 sessions each, all but 20 archived, with at most that many MB of heap. Everything is loaded from the database, as at a
 * first start; memory is read after forced collections, with the cache of answers empty.
 */
const wanted = process.argv.slice(2)
if (wanted.length === 0 || wanted.includes('large')) await measureLarge()
const many = wanted.find((each) => each.startsWith('many'))
if (wanted.length === 0 || many !== undefined) {
  const [, events = '500', heap] = many?.split(':') ?? []
  await measureMany(Number(events), 200, heap === undefined ? [] : [`--max-old-space-size=${heap}`])
}

async function measureLarge(): Promise<void> {
  const rss: number[] = []
  const reads: Record<string, number>[] = []
  for (const sessions of [1_000, 10_000]) {
    const first = buildEdition(programme('large', sessions))
    const text = first.parts.reduce((sum, part) => sum + (part.kind === 'session' ? part.entity.abstract?.en?.text.length ?? 0 : 0), 0) / sessions
    await withDelivery([first, buildCatalogue([first])], async ({ ask, query }) => {
      const loaded = await ask({ kind: 'settle' })
      console.log(`${sessions} sessions, abstracts of ${Math.round(text)} bytes: loaded and indexed; longest hold ${loaded.hold} ms while loading (collections of garbage of up to ${loaded.collection} ms among them)`)
      console.log(`  RSS ${loaded.rss} MB, heap ${loaded.heap} of ${loaded.committed} MB, buffers ${loaded.buffers} MB; search: ${JSON.stringify(loaded.search)}`)
      rss.push(loaded.rss)
      const read = await ask({ kind: 'read', addresses: ['/api/sessions?event=large&limit=10', '/api/sessions/session-500?event=large', '/api/sessions?event=large&limit=100&page=5', '/api/events/large'] })
      reads.push(read.reads)
      console.log(`  uncached reads, median ms: ${JSON.stringify(read.reads)}`)
      let before = first
      for (let round = 1; round <= 5; round++) {
        before = retitle(before, round)
        await ask({ kind: 'reset' })
        await goLive(query, [before])
        const swapped = await ask({ kind: 'await', edition: before.manifest.number })
        console.log(`  one session changed: visible ${swapped.visible} ms after the notification, longest hold ${swapped.hold} ms (garbage: ${swapped.collection} ms)`)
      }
      const after = await ask({ kind: 'settle' })
      console.log(`  after 5 swaps: RSS ${after.rss} MB`)
    })
  }
  console.log(`RSS a session: ${(((rss[1] ?? 0) - (rss[0] ?? 0)) * 1_000 / 9_000).toFixed(1)} KB`)
  for (const [address, ms] of Object.entries(reads[1] ?? {})) console.log(`  ${address}: ${(ms / (reads[0]?.[address] ?? ms)).toFixed(2)} times as long as with 1,000`)
}

async function measureMany(events: number, sessions: number, options: readonly string[]): Promise<void> {
  const first = buildEdition(programme('event-1', sessions))
  const past = buildEdition(programme('event-0', sessions, { phase: 'archived' }))
  const editions = Array.from({ length: events }, (_, at) => (at === 0 ? first : copyOf(at < 20 ? first : past, at + 1)))
  await withDelivery([...editions, catalogueOf(editions)], async ({ ask, query, restart }) => {
    const loaded = await ask({ kind: 'settle' })
    console.log(`${events} events of ${sessions} sessions: loaded and indexed in ${loaded.seconds} s (${loaded.cpu} s of CPU), RSS ${loaded.peak} MB at most; longest hold ${loaded.hold} ms (garbage: ${loaded.collection} ms)`)
    console.log(`  RSS ${loaded.rss} MB, heap ${loaded.heap} of ${loaded.committed} MB, buffers ${loaded.buffers} MB, ${(loaded.rss * 1_000 / events / sessions).toFixed(1)} KB a session; search: ${JSON.stringify(loaded.search)}`)
    const read = await ask({ kind: 'read', addresses: ['/api/events/event-40', '/api/sessions?event=event-50&limit=100', '/api/events/event-60/program', `/api/sessions?limit=100&page=${events}`, '/api/speakers/speaker-1', '/api/events?limit=100', '/'], times: 1 })
    console.log(`  first reads, ms: ${JSON.stringify(read.reads)}`)
    await ask({ kind: 'reset' })
    const next = retitle(first, 1)
    await goLive(query, [next])
    const swapped = await ask({ kind: 'await', edition: 2, slug: 'event-1' })
    console.log(`  one session changed: visible ${swapped.visible} ms after the notification, longest hold ${swapped.hold} ms (garbage: ${swapped.collection} ms)`)
    const ready = await restart()
    console.log(`  restarted: ready after ${ready.seconds} s (${ready.cpu} s of CPU), RSS ${ready.peak} MB at most`)
    const restarted = await ask({ kind: 'settle' })
    console.log(`  indexed after ${restarted.seconds} s (${restarted.cpu} s of CPU), RSS ${restarted.rss} MB, ${restarted.peak} MB at most`)
  }, options)
}

/** `restart`: from the snapshot. */
type Delivery = { ask: (request: unknown) => Promise<Report>; restart: () => Promise<Report>; query: (text: string, values?: readonly unknown[]) => Promise<unknown> }

async function withDelivery(editions: readonly BuiltEdition[], use: (delivery: Delivery) => Promise<void>, options: readonly string[] = []): Promise<void> {
  const cluster = await createTestCluster()
  const pool = new Pool({ connectionString: cluster.urlOf('postgres'), max: 1 })
  pool.on('error', () => undefined) // it is stopped at the end
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-growth-'))
  const query = async (text: string, values?: readonly unknown[]): Promise<unknown> => (await pool.query(text, values ? [...values] : undefined)).rows
  try {
    await query(await readDeliverySchema())
    await goLive(query, editions, { notify: false })
    const start = (): ChildProcess => fork(new URL('growthProcess.ts', import.meta.url), [cluster.urlOf('postgres'), folder], { execArgv: [...options, '--expose-gc', '--disable-warning=ExperimentalWarning'] })
    let child = start()
    const replied = async (): Promise<Report> => {
      const messages: unknown[] = await once(child, 'message')
      return z.custom<Report>((value) => typeof value === 'object' && value !== null).parse(messages[0])
    }
    const stop = async (): Promise<void> => {
      const exited = once(child, 'exit')
      child.kill()
      await exited
    }
    await replied()
    await use({
      query,
      ask: (request) => { child.send(request as object); return replied() },
      restart: async () => {
        await stop()
        child = start()
        return replied()
      },
    })
    await stop()
  } finally {
    await pool.end()
    await cluster.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Abstracts of about 2 KB in four paragraphs, biographies of 400 bytes, half as many speakers as sessions. */
function programme(slug: string, sessions: number, event = {}): Part[] {
  return variedProgramme({ slug, sessions, speakers: Math.ceil(sessions / 2), words: 300, event }).map((part) => {
    if (part.kind === 'session') return { ...part, entity: { ...part.entity, abstract: { en: inParagraphs(part.entity.abstract?.en?.text ?? '', 4) } } }
    if (part.kind === 'speaker') return { ...part, entity: { ...part.entity, bio: { en: inParagraphs((part.entity.bio?.en?.text ?? '').slice(0, 400), 1) } } }
    return part
  })
}

function inParagraphs(whole: string, count: number) {
  const words = whole.split(' ')
  const paragraphs = Array.from({ length: count }, (_, at) => words.slice(at * words.length / count, (at + 1) * words.length / count).join(' '))
  const text = paragraphs.join('\n\n')
  return { html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''), markdown: text, text }
}

/** The same programme as another event's, under ids of its own: to build thousands of sessions takes longer than to measure them. */
function copyOf({ manifest, rows }: BuiltEdition, number: number): BuiltEdition {
  const rename = (text: string): string => text.replaceAll('01990000-', `${number.toString(16).padStart(8, '0')}-`).replaceAll(/"(old-)?event-[01]"/g, `"$1event-${number}"`)
    .replaceAll(/"2026-(\d\d-\d\d)/g, `"${2026 - Math.floor(number / 25)}-$1`).replaceAll(/"slug":"(speaker|organization|excel|topic|room|logo|portrait)/g, `"slug":"e${number}-$1`)
  const copied = rows.map(({ kind, body }) => ({ kind, body: rename(body) })).map((row) => ({ ...row, hash: sha256(row.body) }))
  const head = JSON.parse(rename(JSON.stringify({ ...manifest, entries: [] }))) as BuiltEdition['manifest'] // what it was, but for names
  const entries = manifest.entries.map((entry, at) => ({ ...JSON.parse(rename(JSON.stringify(entry))) as typeof entry, hash: copied[at]?.hash ?? '' })) // the same
  return { parts: [], rows: copied, manifest: { ...head, releasedAt: manifest.releasedAt, entries, hash: contentHash(entries) } }
}

function catalogueOf(editions: readonly BuiltEdition[]): BuiltEdition {
  const kinds: readonly string[] = ['event', 'venue', 'topic', 'speaker', 'organization', 'media']
  const { manifest } = buildCatalogue([])
  const entries = editions.flatMap(({ manifest: { entries: own } }) => own.filter(({ kind }) => kinds.includes(kind)))
    .sort((a, b) => entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
  return { parts: [], rows: [], manifest: { ...manifest, entries, hash: contentHash(entries) } }
}

function retitle(before: BuiltEdition, round: number): BuiltEdition {
  return buildEdition(before.parts.map((part) => (part.kind === 'session' && part.entity.slug === `session-${10 + round}` ? { ...part, entity: { ...part.entity, title: { en: `Retold ${round}` } } } : part)), before)
}
