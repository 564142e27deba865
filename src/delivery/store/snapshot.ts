import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { catalogueScope, manifestEntrySchema, manifestSchema, scopeSchema } from '../../program/edition.ts'
import type { Manifest, ManifestEntry, Scope } from '../../program/edition.ts'
import { entityKinds } from '../../program/kinds.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { errorCode } from '../../platform/errorCode.ts'
import { parseEntity } from './heldScope.ts'
import type { EntityPool } from './heldScope.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import type { Entity } from '../../program/entities.ts'
import type { Shelved } from './createTextShelf.ts'
import { EditionFault } from './indexEvent.ts'
import { copyFacts, hasText, isLong, pack, placeOf, unpack, withoutText } from './longTexts.ts'
import { shareStrings } from './shareStrings.ts'
import type { SeenStrings } from './shareStrings.ts'
import type { TextFileName } from './textFile.ts'

/**
 * Live editions on disk, one file a scope: gzip (whose checksum finds damage) of a line for the head, a line for each
 * entry with its entity, and a line that ends it (a file without it is partial). Files appear whole or not at all. Where long
 * texts are in a file of their own, the head names it, and a line the number of the entity's text in it.
 */
const snapshotFormat = 3
const suffix = '.edition.gz'
const head = {
  /** Which database the edition is from; numbers of another one can't be compared. */
  database: z.string(),
  gone: z.boolean(),
}
const headSchema = z.discriminatedUnion('format', [
  // The first format had all entries in its head, and lines of kind, hash and entity.
  z.object({ format: z.literal(1), ...head, manifest: manifestSchema }),
  // The second had all texts in its lines.
  z.object({ format: z.literal(2), ...head, manifest: manifestSchema.omit({ entries: true }) }),
  z.object({ format: z.literal(snapshotFormat), ...head, manifest: manifestSchema.omit({ entries: true }), texts: z.strictObject({ name: z.string(), hash: z.string() }).nullable() }),
])
const oldLineSchema = z.tuple([z.enum(entityKinds), z.string(), z.unknown()])
const lineSchema = z.tuple([manifestEntrySchema, z.unknown()]).rest(z.int().min(0))
const endSchema = z.object({ end: z.int() })

export type Snapshot = { database: string; gone: boolean; manifest: Manifest; texts?: Shelved | null }

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

export type Restoring = {
  pool: EntityPool
  /** @throws Error if the file is not there, or not whole. */
  openTexts: (file: TextFileName) => Shelved
  /** Told of each file that is damaged or of another format; it is passed over. */
  onFault: (file: string, error: unknown) => void
}

/** Reads one whole snapshot after the other into the pool; that of the catalogue last, since events have most of it. */
export async function* readSnapshots(folder: string, { pool, openTexts, onFault }: Restoring): AsyncGenerator<Snapshot> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') onFault(folder, error)
    return []
  })
  const isLast = (name: string): number => (name.startsWith(catalogueScope) ? 1 : 0)
  for (const name of names.sort((a, b) => isLast(a) - isLast(b) || (a < b ? -1 : 1))) {
    if (!name.endsWith(suffix)) continue
    try {
      yield await readSnapshot(path.join(folder, name), pool, openTexts)
    } catch (error) {
      onFault(name, error)
    }
  }
}

type Head = z.infer<typeof headSchema>

async function readSnapshot(file: string, pool: EntityPool, openTexts: Restoring['openTexts']): Promise<Snapshot> {
  const reader = createLineReader(pool, openTexts)
  await pipeline(createReadStream(file), createGunzip({ chunkSize: 65_536 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const lines of linesIn(chunks)) await inSlices(reader.read(lines))
  })
  const { snapshot, entities } = reader.end()
  // Only now is it known to be whole.
  for (const [hash, entity] of entities) pool.set(hash, entity)
  return snapshot
}

function createLineReader(pool: EntityPool, openTexts: Restoring['openTexts']) {
  let head: Head | null = null
  let texts: Shelved | null = null
  const entries: ManifestEntry[] = []
  const entities: EntityPool = new Map()
  const seen: SeenStrings = new Map()
  let count = 0
  let isWhole = false

  /** What is not in the pool; and what is there without its text, though a live edition names it. */
  const isWanted = (hash: string): boolean => {
    const known = pool.get(hash) ?? entities.get(hash)
    return !known || (placeOf(known) !== null && texts === null && head?.manifest.scope !== catalogueScope)
  }

  const add = (kind: EntityKind, hash: string, entity: unknown, number: number | undefined): void => {
    count += 1
    if (!isWanted(hash)) return
    if (number === undefined || !isLong(kind)) {
      entities.set(hash, parseEntity(kind, hash, entity, seen))
    } else {
      if (!texts || number >= texts.count) throw new EditionFault(`the text of entity ${hash} is nowhere`)
      entities.set(hash, pack(kind, parseEntity(kind, hash, withoutText(kind, entity), seen), { kind, source: texts, number }))
    }
  }

  return {
    *read(lines: readonly string[]): Steps<void> {
      for (const line of lines) {
        const value: unknown = JSON.parse(line)
        if (!head) {
          head = headSchema.parse(value)
          if (head.format === 1) for (const entry of head.manifest.entries) entries.push(entry)
          if (head.format === snapshotFormat && head.texts) texts = openTexts(head.texts)
        } else if (!Array.isArray(value)) {
          isWhole = endSchema.parse(value).end === count
        } else if (head.format === 1) {
          add(...oldLineSchema.parse(value), undefined)
        } else {
          const [entry, entity, number] = lineSchema.parse(value)
          entries.push(shareStrings(entry, seen))
          add(entry.kind, entry.hash, entity, number)
        }
        yield
      }
    },
    end: (): { snapshot: Snapshot; entities: EntityPool } => {
      if (!head || !isWhole) throw new EditionFault('the end is missing')
      const { database, gone, manifest } = head
      return { snapshot: { database, gone, manifest: { ...manifest, entries }, texts }, entities }
    },
  }
}

/** Whole lines, those of a piece at a time: all at once would take a large event's size twice over. */
async function* linesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest: Buffer[] = []
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10)
    if (end === -1) {
      rest.push(chunk)
      continue
    }
    yield Buffer.concat([...rest, chunk.subarray(0, end)]).toString().split('\n')
    rest = [chunk.subarray(end + 1)]
  }
  const last = Buffer.concat(rest).toString()
  if (last !== '') yield [last]
}

function* linesOf({ manifest: { entries, ...manifest }, texts = null, ...rest }: Snapshot, entities: readonly (Entity | undefined)[]): Generator<string> {
  yield `${JSON.stringify({ format: snapshotFormat, ...rest, manifest, texts: texts?.file ?? null })}\n`
  let number = 0
  for (const [index, entry] of entries.entries()) {
    const entity = entities[index]
    if (!entity) throw new EditionFault(`no entity ${entry.hash} to write`)
    const { kind } = entry
    // In the order in which they were put there.
    if (texts?.file && isLong(kind) && hasText(kind, entity)) yield `${JSON.stringify([entry, copyFacts(kind, entity), number++])}\n`
    else yield `${JSON.stringify([entry, unpack(entity)])}\n`
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
