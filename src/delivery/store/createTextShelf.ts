import { closeSync } from 'node:fs'
import type { Log } from '../../platform/log.ts'
import type { Manifest, Scope } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import { Problem } from '../http/problems.ts'
import { createByteCache } from './createByteCache.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import { hasText, isLong, pack, placeOf, readTextOnce } from './longTexts.ts'
import type { LongKind, LongText, TextSource } from './longTexts.ts'
import { packTexts } from './packedTexts.ts'
import { shareStrings } from './shareStrings.ts'
import { openTextFile, writeTextFile } from './textFile.ts'
import type { TextFile, TextFileName } from './textFile.ts'

export type TextShelfOptions = {
  folder: string
  /** Bytes of texts that are kept in memory once they were read. */
  allowance: number
  log: Log
  /** Hears once of each source in which a text could not be read. */
  onDamage: () => void
}

/** Long texts of one edition, out of the way. `file`: what to look for after a restart; `null`: they are packed in memory. */
export type Shelved = TextSource & { readonly file: TextFileName | null; readonly count: number }

export type Putting = {
  entityOf: (hash: string) => Entity | undefined
  /** What may name the same entity, and already stands for it elsewhere. */
  pooled: (hash: string) => Entity | undefined
  /** Of entities that a live edition names too: they stay in memory. */
  isNeeded: (hash: string) => boolean
  /** The file that is there is not to be trusted. */
  isAnew: boolean
}

export type TextShelf = {
  /**
   * Puts the long texts of an edition into a file; where none can be written, packs them in memory.
   * @returns what stands for its entities from now on, by hash, those left out that stay as they are.
   */
  put: (manifest: Manifest, putting: Putting) => Promise<{ shelved: Shelved; packed: Map<string, Entity> }>
  /** Opens what was put there by a process before. @throws Error if it is not there, or not whole. */
  open: (file: TextFileName) => Shelved
  size: () => TextShelfSize
  /** Nothing is read after this. */
  close: () => void
}

/** `reads`: how often a text was asked for, `hits` of them from memory. `packed`: bytes of texts for which there is no file. */
export type TextShelfSize = { entries: number; bytes: number; reads: number; hits: number; files: number; packed: number }

type LongEntity = { readonly kind: LongKind; readonly hash: string; readonly entity: Entity }

/** What it takes to hold one text in memory, beside its characters. */
const overhead = 300

export function createTextShelf({ folder, allowance, log, onDamage }: TextShelfOptions): TextShelf {
  const kept = createByteCache<LongText>(allowance)
  const counts = { sources: 0, reads: 0, hits: 0, packed: 0 }
  const open = new Set<number>()
  // Answers in the making and old editions may read from a file long after another has taken its place.
  const unused = new FinalizationRegistry<{ fd: number | null; bytes: number }>(({ fd, bytes }) => {
    counts.packed -= bytes
    if (fd !== null && open.delete(fd)) closeSync(fd)
  })

  const sourceOf = (read: (number: number) => Buffer, count: number, file: TextFile | null, bytes: number): Shelved => {
    const id = counts.sources += 1
    let isDamaged = false
    /** `size`: bytes of it in memory. */
    const parse = (number: number): { text: LongText; size: number } => {
      counts.reads += 1
      try {
        const record = read(number)
        const json = record.toString()
        // What was written, by its checksum.
        return { text: JSON.parse(json) as LongText, size: (json.length === record.length ? 1 : 2) * json.length + overhead }
      } catch (error) {
        if (!isDamaged) log.error({ err: error, file: file?.name }, 'texts of an archived event can’t be read: they are fetched anew')
        isDamaged = true
        onDamage()
        throw new Problem('edition_unavailable', 'Texts of an archived event can’t be read, and are fetched anew. Ask again in a few seconds.', { headers: { 'retry-after': '5' } })
      }
    }
    const source: Shelved = {
      file: file && { name: file.name, hash: file.hash },
      count,
      isDamaged: () => isDamaged,
      read: (number) => {
        const key = `${id} ${number}`
        const known = kept.get(key)
        if (known) {
          counts.reads += 1
          counts.hits += 1
          return known
        }
        const { text, size } = parse(number)
        kept.put(key, shareStrings(text, new Map()), size)
        return text
      },
      readOnce: (number) => parse(number).text,
    }
    counts.packed += bytes
    if (file) open.add(file.fd)
    unused.register(source, { fd: file?.fd ?? null, bytes })
    return source
  }

  const shelve = async (scope: Scope, long: readonly LongEntity[], isAnew: boolean): Promise<Shelved> => {
    try {
      const file = await writeTextFile(folder, scope, recordsOf(long), isAnew)
      return sourceOf(file.read, file.count, file, 0)
    } catch (error) {
      // What can't be read is not to be packed either.
      if (error instanceof Problem) throw error
      log.error({ err: error, scope }, 'texts of an archived event could not be written: they are held in memory')
      const { read, bytes } = await inSlices(packTexts(recordsOf(long)))
      return sourceOf(read, long.length, null, bytes)
    }
  }

  return {
    put: async (manifest, putting) => {
      const long = await inSlices(collectLong(manifest, putting.entityOf))
      const shelved = await shelve(manifest.scope, long, putting.isAnew)
      return { shelved, packed: await inSlices(replace(long, shelved, putting)) }
    },
    open: (name) => {
      const file = openTextFile(folder, name)
      return sourceOf(file.read, file.count, file, 0)
    },
    size: () => ({ ...kept.size(), reads: counts.reads, hits: counts.hits, files: open.size, packed: counts.packed }),
    close: () => {
      for (const fd of open) closeSync(fd)
      open.clear()
    },
  }
}

/** In the order of the manifest: the same edition gives the same file. */
function* collectLong({ entries }: Manifest, entityOf: (hash: string) => Entity | undefined): Steps<LongEntity[]> {
  const long: LongEntity[] = []
  for (const [at, { kind, hash }] of entries.entries()) {
    const entity = isLong(kind) ? entityOf(hash) : undefined
    if (isLong(kind) && entity && hasText(kind, entity)) long.push({ kind, hash, entity })
    if (at % 256 === 0) yield
  }
  return long
}

/** @returns what takes the place of entities, by hash. */
function* replace(long: readonly LongEntity[], source: Shelved, { pooled, isNeeded }: Putting): Steps<Map<string, Entity>> {
  const packed = new Map<string, Entity>()
  for (const [number, { kind, hash, entity }] of long.entries()) {
    const held = pooled(hash) ?? entity
    const place = placeOf(held)
    if (place) {
      // Whoever holds it reads from there too, and the file before is let go.
      place.source = source
      place.number = number
      packed.set(hash, held)
    } else if (!isNeeded(hash)) {
      packed.set(hash, pack(kind, entity, { kind, source, number }))
    }
    if (number % 256 === 0) yield
  }
  return packed
}

function* recordsOf(long: readonly LongEntity[]): Generator<Buffer> {
  for (const { kind, entity } of long) yield Buffer.from(JSON.stringify(readTextOnce(kind, entity)))
}
