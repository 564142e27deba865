import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { z } from 'zod'
import { manifestEntrySchema, manifestSchema, scopeSchema } from '../../program/edition.ts'
import type { Manifest, ManifestEntry, Scope } from '../../program/edition.ts'
import { entityKinds } from '../../program/kinds.ts'
import { errorCode } from '../../platform/errorCode.ts'
import { parseEntity } from './heldScope.ts'
import type { EntityPool } from './heldScope.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from './inSlices.ts'
import type { Entity } from '../../program/entities.ts'
import { EditionFault } from './indexEvent.ts'
import { shareStrings } from './shareStrings.ts'
import type { SeenStrings } from './shareStrings.ts'

/**
 * Live editions on disk, one file a scope: gzip (whose checksum finds damage) of a line for the head, a line for each
 * entry with its entity, and a line that ends it (a file without it is partial). Files appear whole or not at all.
 */
const snapshotFormat = 2
const suffix = '.edition.gz'
const head = {
  /** Which database the edition is from; numbers of another one can't be compared. */
  database: z.string(),
  gone: z.boolean(),
}
const headSchema = z.discriminatedUnion('format', [
  // The first format had all entries in its head, and lines of kind, hash and entity.
  z.object({ format: z.literal(1), ...head, manifest: manifestSchema }),
  z.object({ format: z.literal(snapshotFormat), ...head, manifest: manifestSchema.omit({ entries: true }) }),
])
const oldLineSchema = z.tuple([z.enum(entityKinds), z.string(), z.unknown()])
const lineSchema = z.tuple([manifestEntrySchema, z.unknown()])
const endSchema = z.object({ end: z.int() })

export type Snapshot = { database: string; gone: boolean; manifest: Manifest }

/** Writes one scope, whole or not at all, and a piece at a time so that nobody waits for it. */
export async function writeSnapshot(folder: string, snapshot: Snapshot, pool: EntityPool): Promise<void> {
  const { manifest } = snapshot
  // Taken before the first wait: the pool forgets what is no longer live.
  const entities = manifest.entries.map(({ hash }) => pool.get(hash))
  await mkdir(folder, { recursive: true })
  const temporary = path.join(folder, `.${randomUUID()}.tmp`)
  try {
    await pipeline(Readable.from(chunksOf(linesOf(snapshot, entities)), { highWaterMark: 1 }), createGzip({ level: 4 }), createWriteStream(temporary))
    const file = await open(temporary, 'r+')
    await file.sync().finally(() => file.close())
    await rename(temporary, fileOf(folder, manifest.scope))
  } finally {
    await rm(temporary, { force: true })
  }
}

export async function removeSnapshot(folder: string, scope: Scope): Promise<void> {
  await rm(fileOf(folder, scope), { force: true })
}

/**
 * Reads every whole snapshot into the pool.
 * @param onFault told of each file that is damaged or of another format; it is passed over.
 */
export async function readSnapshots(folder: string, pool: EntityPool, onFault: (file: string, error: unknown) => void): Promise<Snapshot[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') onFault(folder, error)
    return []
  })
  const snapshots: Snapshot[] = []
  for (const name of names.sort()) {
    if (!name.endsWith(suffix)) continue
    try {
      const bytes = await promisify(gunzip)(await readFile(path.join(folder, name)))
      snapshots.push(await inSlices(readSnapshot(bytes, pool)))
    } catch (error) {
      onFault(name, error)
    }
  }
  return snapshots
}

function* readSnapshot(bytes: Buffer, pool: EntityPool): Steps<Snapshot> {
  let snapshot: { database: string; gone: boolean; manifest: Omit<Manifest, 'entries'> } | null = null
  let entries: ManifestEntry[] = []
  let isWhole = false
  let isOld = false
  let count = 0
  const seen: SeenStrings = new Map()
  for (const line of splitLines(bytes)) {
    const value: unknown = JSON.parse(line)
    if (!snapshot) {
      const { database, gone, format, manifest } = headSchema.parse(value)
      isOld = format === 1
      if (format === 1) entries = manifest.entries
      snapshot = { database, gone, manifest }
    } else if (Array.isArray(value)) {
      const { kind, hash, entity } = isOld ? readOldLine(value) : readLine(value, entries, seen)
      if (!pool.has(hash)) pool.set(hash, parseEntity(kind, hash, entity, seen))
      count += 1
    } else {
      isWhole = endSchema.parse(value).end === count
    }
    yield
  }
  if (!snapshot || !isWhole) throw new EditionFault('the end is missing')
  return { ...snapshot, manifest: { ...snapshot.manifest, entries } }
}

function readLine(value: unknown, entries: ManifestEntry[], seen: SeenStrings): ManifestEntry & { entity: unknown } {
  const [entry, entity] = lineSchema.parse(value)
  shareStrings(entry, seen)
  entries.push(entry)
  return { ...entry, entity }
}

function readOldLine(value: unknown): Pick<ManifestEntry, 'kind' | 'hash'> & { entity: unknown } {
  const [kind, hash, entity] = oldLineSchema.parse(value)
  return { kind, hash, entity }
}

/** Lines one at a time: the whole as text would take twice its size again. */
function* splitLines(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    yield bytes.toString('utf8', start, end)
    start = end + 1
  }
}

function* linesOf({ manifest: { entries, ...manifest }, ...rest }: Snapshot, entities: readonly (Entity | undefined)[]): Generator<string> {
  yield `${JSON.stringify({ format: snapshotFormat, ...rest, manifest })}\n`
  for (const [index, entry] of entries.entries()) {
    const entity = entities[index]
    if (!entity) throw new EditionFault(`no entity ${entry.hash} to write`)
    yield `${JSON.stringify([entry, entity])}\n`
  }
  yield JSON.stringify({ end: entries.length })
}

/** Lines joined to pieces worth compressing. */
function* chunksOf(lines: Iterable<string>, size = 65_536): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length < size) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

function fileOf(folder: string, scope: Scope): string {
  return path.join(folder, `${scopeSchema.parse(scope)}${suffix}`)
}
