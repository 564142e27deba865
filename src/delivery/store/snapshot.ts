import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { z } from 'zod'
import { manifestSchema, scopeSchema } from '../../program/edition.ts'
import type { Manifest, Scope } from '../../program/edition.ts'
import { entityKinds } from '../../program/kinds.ts'
import { errorCode } from '../../platform/errorCode.ts'
import { parseEntity } from './heldScope.ts'
import type { EntityPool } from './heldScope.ts'
import type { Entity } from '../../program/entities.ts'
import { EditionFault } from './indexEvent.ts'

/**
 * Live editions on disk, one file a scope: gzip (whose checksum finds damage) of a line for the head, a line for each
 * entity and a line that ends it (a file without it is partial). Files appear whole or not at all.
 */
const snapshotFormat = 1
const suffix = '.edition.gz'
const headSchema = z.object({
  format: z.literal(snapshotFormat),
  /** Which database the edition is from; numbers of another one can't be compared. */
  database: z.string(),
  gone: z.boolean(),
  manifest: manifestSchema,
})
const entityLineSchema = z.tuple([z.enum(entityKinds), z.string(), z.unknown()])
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
    await pipeline(Readable.from(chunksOf(linesOf(snapshot, entities))), createGzip({ level: 4 }), createWriteStream(temporary))
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
      snapshots.push(await readSnapshot(path.join(folder, name), pool))
    } catch (error) {
      onFault(name, error)
    }
  }
  return snapshots
}

async function readSnapshot(file: string, pool: EntityPool): Promise<Snapshot> {
  let snapshot: Snapshot | null = null
  let isWhole = false
  let count = 0
  for (const line of splitLines(await promisify(gunzip)(await readFile(file)))) {
    const value: unknown = JSON.parse(line)
    if (!snapshot) {
      const { database, gone, manifest } = headSchema.parse(value)
      snapshot = { database, gone, manifest }
    } else if (Array.isArray(value)) {
      const [kind, hash, entity] = entityLineSchema.parse(value)
      if (!pool.has(hash)) pool.set(hash, parseEntity(kind, hash, entity))
      count += 1
    } else {
      isWhole = endSchema.parse(value).end === count
    }
  }
  if (!snapshot || !isWhole) throw new EditionFault('the end is missing')
  return snapshot
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

function* linesOf({ manifest, ...rest }: Snapshot, entities: readonly (Entity | undefined)[]): Generator<string> {
  yield `${JSON.stringify({ format: snapshotFormat, ...rest, manifest })}\n`
  for (const [index, { kind, hash }] of manifest.entries.entries()) {
    const entity = entities[index]
    if (!entity) throw new EditionFault(`no entity ${hash} to write`)
    yield `${JSON.stringify([kind, hash, entity])}\n`
  }
  yield JSON.stringify({ end: manifest.entries.length })
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
