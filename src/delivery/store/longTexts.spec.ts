import { mkdtemp, readdir, readFile, rm, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { waitUntil } from '../../../tests/support/waitUntil.ts'
import { createLog } from '../../platform/log.ts'
import { canonicalJson, sha256 } from '../../program/canonical.ts'
import { createTextShelf } from './createTextShelf.ts'
import type { Putting, TextShelf } from './createTextShelf.ts'
import { holdEdition } from './heldScope.ts'
import type { EntityPool } from './heldScope.ts'
import { placeOf, unpack } from './longTexts.ts'

const edition = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 40, words: 300, event: { phase: 'archived' } }).map((part) => (part.kind === 'session' && part.entity.slug === 'session-3' ? { ...part, entity: { ...part.entity, abstract: null } } : part)))
const fresh = (): EntityPool => new Map(edition.rows.map(({ hash }, at) => [hash, edition.parts[at]!.entity]))
const textsIn = edition.parts.filter(({ kind, entity }) => kind === 'event' || kind === 'speaker' || kind === 'sponsor' || (kind === 'session' && 'abstract' in entity && entity.abstract !== null)).length

let folder: string
let damages: number
const open: TextShelf[] = []
beforeEach(async () => { [folder, damages] = [await mkdtemp(path.join(tmpdir(), 'lineup-texts-')), 0] })
afterEach(async () => {
  for (const shelf of open.splice(0)) shelf.close()
  await rm(folder, { recursive: true })
})

function openShelf(allowance = 1_000_000, into = folder): TextShelf {
  const shelf = createTextShelf({ folder: into, allowance, log: createLog('delivery', 'silent'), onDamage: () => { damages += 1 } })
  open.push(shelf)
  return shelf
}

async function put(shelf: TextShelf, pool: EntityPool, more: Partial<Putting> = {}) {
  const { shelved, packed } = await shelf.put(edition.manifest, { entityOf: (hash) => pool.get(hash), pooled: (hash) => pool.get(hash), isNeeded: () => false, isAnew: false, ...more })
  for (const [hash, entity] of packed) pool.set(hash, entity)
  return shelved
}

const fileIn = async (): Promise<string> => path.join(folder, (await readdir(folder)).find((name) => name.endsWith('.texts')) ?? 'none')

it('gives entities whose texts are on disk as they were', async () => {
  const [shelf, pool] = [openShelf(), fresh()]
  const { file, count } = await put(shelf, pool)
  expect(await readdir(folder)).toEqual([file?.name])
  expect(count).toBe(textsIn)
  expect([...pool.values()].filter((entity) => placeOf(entity) !== null)).toHaveLength(textsIn)
  for (const [hash, entity] of pool) expect(sha256(canonicalJson(entity))).toBe(hash)
  for (const [hash, entity] of pool) expect(sha256(canonicalJson(unpack(entity)))).toBe(hash)
  const [packed, plain] = [holdEdition(edition.manifest, pool), holdEdition(edition.manifest, fresh())]
  if (packed.kind !== 'event' || plain.kind !== 'event') throw new Error('it is an event')
  expect(packed.live.edition).toEqual(plain.live.edition)
  expect(JSON.parse(JSON.stringify(packed.live.of.session.all))).toEqual(plain.live.of.session.all)
  expect({ ...packed.live.of.session.all[4] }).toEqual(plain.live.of.session.all[4])
})

it('keeps as much of them in memory as it may, and counts', async () => {
  const [shelf, pool] = [openShelf(20_000), fresh()]
  await put(shelf, pool)
  expect(shelf.size()).toEqual({ entries: 0, bytes: 0, reads: 0, hits: 0, files: 1, packed: 0 })
  const read = (): string => [...pool.values()].map((entity) => canonicalJson(entity)).join('')
  const before = read()
  expect(shelf.size()).toMatchObject({ reads: textsIn, hits: 0 })
  for (let round = 0; round < 3; round++) expect(read()).toBe(before)
  const { bytes, entries } = shelf.size()
  expect(entries).toBeGreaterThan(0)
  expect(entries).toBeLessThan(textsIn / 4)
  expect(bytes).toBeLessThanOrEqual(20_000)
  const [any] = [...pool.values()].filter((entity) => 'slots' in entity)
  const { reads, hits } = shelf.size()
  JSON.stringify([any, any, any])
  expect(shelf.size()).toMatchObject({ reads: reads + 3, hits: hits + 2 })
})

it('reads from a file that was removed meanwhile, and finds one again after a restart', async () => {
  const [shelf, pool] = [openShelf(0), fresh()]
  const { file } = await put(shelf, pool)
  if (!file) throw new Error('there is a file')
  const again = openShelf().open(file)
  await unlink(await fileIn())
  for (const [hash, entity] of pool) expect(sha256(canonicalJson(entity))).toBe(hash)
  const first = [...pool.values()].map(placeOf).find((place) => place?.number === 0)
  expect(again.read(0)).toEqual(first?.source.read(0))
  expect(() => openShelf().open(file)).toThrow('ENOENT')
})

it('writes the same file for the same edition, and takes the one that is there', async () => {
  const first = await put(openShelf(), fresh())
  const written = await readFile(await fileIn())
  const shelf = openShelf()
  const pool = fresh()
  expect((await put(shelf, pool)).file).toEqual(first.file)
  expect(await readdir(folder)).toHaveLength(1)
  expect(await readFile(await fileIn())).toEqual(written)
  for (const [hash, entity] of pool) expect(sha256(canonicalJson(entity))).toBe(hash)
})

it('never gives what was not written: tells of the damage, and reads on once it was written anew', async () => {
  const [shelf, pool] = [openShelf(0), fresh()]
  const shelved = await put(shelf, pool)
  const file = await fileIn()
  const bytes = await readFile(file)
  bytes[10] = bytes.at(10)! ^ 0x01
  await writeFile(file, bytes)
  const [hash, entity] = [...pool].find(([, each]) => placeOf(each)?.number === 0)!
  const copy = holdEdition(edition.manifest, pool)
  expect(() => JSON.stringify(entity)).toThrow(expect.objectContaining({ code: 'edition_unavailable' }))
  expect([damages, shelved.isDamaged()]).toEqual([1, true])
  // From entities that were fetched anew: who holds the old ones reads from there too.
  const source = await put(shelf, pool, { entityOf: (each) => fresh().get(each), isAnew: true })
  expect(source.isDamaged()).toBe(false)
  expect(pool.get(hash)).toBe(entity)
  expect(sha256(canonicalJson(entity))).toBe(hash)
  expect(copy.kind === 'event' && copy.live.event.description).toEqual(edition.parts[0]?.kind === 'event' && edition.parts[0].entity.description)
})

it('opens no file that is not whole', async () => {
  const { file } = await put(openShelf(), fresh())
  if (!file) throw new Error('there is a file')
  const whole = await readFile(await fileIn())
  for (const length of [0, 10, whole.length - 1, whole.length - 40]) {
    await writeFile(await fileIn(), whole)
    await truncate(await fileIn(), length)
    expect(() => openShelf().open(file), `${length}`).toThrow(/^the file is /)
  }
  await writeFile(await fileIn(), Buffer.concat([whole.subarray(5), whole.subarray(-5)]))
  expect(() => openShelf().open(file)).toThrow(/^the file is /)
  await writeFile(await fileIn(), whole)
  expect(() => openShelf().open({ ...file, hash: 'f'.repeat(64) })).toThrow('the file is another one')
  expect(openShelf().open(file).count).toBe(textsIn)
})

it('holds texts packed in memory where nothing can be written', async () => {
  const blocked = path.join(folder, 'file')
  await writeFile(blocked, '')
  const [shelf, pool] = [openShelf(0, blocked), fresh()]
  expect((await put(shelf, pool)).file).toBeNull()
  for (const [hash, entity] of pool) expect(sha256(canonicalJson(entity))).toBe(hash)
  const written = edition.rows.reduce((sum, { body }) => sum + body.length, 0)
  expect(shelf.size()).toMatchObject({ files: 0 })
  expect(shelf.size().packed).toBeGreaterThan(0)
  expect(shelf.size().packed).toBeLessThan(written)
})

it('leaves in memory what a live edition names too', async () => {
  const [shelf, pool] = [openShelf(), fresh()]
  const needed = new Set(edition.manifest.entries.filter(({ kind }) => kind === 'speaker').map(({ hash }) => hash))
  const { count } = await put(shelf, pool, { isNeeded: (hash) => needed.has(hash) })
  expect(count).toBe(textsIn)
  expect([...pool].filter(([, entity]) => placeOf(entity) !== null)).toHaveLength(textsIn - needed.size)
  expect(needed.size).toBe(6)
})

it('closes a file that nothing refers to any more, and no other', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void // what the flag adds
  const [shelf, pool] = [openShelf(0), fresh()]
  await put(shelf, pool)
  // Written anew: all entities refer to the second.
  await put(shelf, pool, { isAnew: true })
  expect(shelf.size().files).toBe(2)
  await waitUntil(() => {
    collect()
    return shelf.size().files === 1
  })
  for (const [hash, entity] of pool) expect(sha256(canonicalJson(entity))).toBe(hash)
  pool.clear()
  await waitUntil(() => {
    collect()
    return shelf.size().files === 0
  })
})
