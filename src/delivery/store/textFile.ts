import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { scopeSchema } from '../../program/edition.ts'
import type { Scope } from '../../program/edition.ts'

/**
 * Records of one edition on disk, beside its snapshot: the records, an index of their lengths and checksums (CRC-32, four bytes
 * each, little-endian), the SHA-256 of that index, and how many they are. The name bears the beginning of the hash: equal names, equal records.
 */
const suffix = '.texts'
const [hashBytes, countBytes] = [32, 4]

/** What it takes to find such a file again. */
export type TextFileName = { readonly name: string; readonly hash: string }

/** An open file of records: it can be read from though its name is gone. */
export type TextFile = TextFileName & {
  readonly fd: number
  readonly count: number
  /** The bytes of a record. @throws Error if they are not what was written. */
  readonly read: (number: number) => Buffer
}

/**
 * Writes a file, whole or not at all, a piece at a time, and opens it. Where the same one is there already, that one is opened.
 * @param isAnew replaces what is there: something in it is damaged.
 */
export async function writeTextFile(folder: string, scope: Scope, records: Iterable<Buffer>, isAnew: boolean): Promise<TextFile> {
  await mkdir(folder, { recursive: true })
  const temporary = path.join(folder, `.${randomUUID()}.tmp`)
  try {
    const index = await writeRecords(temporary, records)
    const hash = createHash('sha256').update(index).digest('hex')
    const file = { name: `${scopeSchema.parse(scope)}.${hash.slice(0, 16)}${suffix}`, hash }
    const known = isAnew ? null : openIfThere(folder, file)
    if (known) return known
    await rename(temporary, path.join(folder, file.name))
    return openTextFile(folder, file)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** @throws Error if it is not there, not whole, or another one. */
export function openTextFile(folder: string, { name, hash }: TextFileName): TextFile {
  const fd = openSync(path.join(folder, path.basename(name)), 'r')
  try {
    return { name, hash, fd, ...readIndex(fd, hash) }
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

/** Names of all such files in a folder by scope; none where it can't be read. */
export async function listTextFiles(folder: string): Promise<Map<Scope, Set<string>>> {
  const files = new Map<Scope, Set<string>>()
  for (const name of await readdir(folder).catch(() => [])) {
    const scope = name.slice(0, name.indexOf('.'))
    if (name.endsWith(suffix)) files.set(scope, (files.get(scope) ?? new Set()).add(name))
  }
  return files
}

export async function removeTextFile(folder: string, name: string): Promise<void> {
  await rm(path.join(folder, name), { force: true })
}

/** @returns the index. */
async function writeRecords(file: string, records: Iterable<Buffer>, pieceBytes = 65_536): Promise<Buffer> {
  const handle = await open(file, 'wx')
  try {
    const index: number[] = []
    let piece: Buffer[] = []
    let size = 0
    for (const record of records) {
      index.push(record.length, crc32(record))
      piece.push(record)
      size += record.length
      if (size < pieceBytes) continue
      await handle.writeFile(Buffer.concat(piece))
      piece = []
      size = 0
    }
    const bytes = Buffer.alloc(4 * index.length)
    for (const [at, number] of index.entries()) bytes.writeUInt32LE(number, 4 * at)
    const count = Buffer.alloc(countBytes)
    count.writeUInt32LE(index.length / 2)
    await handle.writeFile(Buffer.concat([...piece, bytes, createHash('sha256').update(bytes).digest(), count]))
    await handle.sync()
    return bytes
  } finally {
    await handle.close()
  }
}

function openIfThere(folder: string, file: TextFileName): TextFile | null {
  try {
    return openTextFile(folder, file)
  } catch {
    // Not there, or not whole: it is replaced.
    return null
  }
}

function readIndex(fd: number, hash: string): Pick<TextFile, 'count' | 'read'> {
  const { size } = fstatSync(fd)
  const index = findIndex(fd, size, hash)
  const count = index.length / 8
  const starts = new Float64Array(count + 1)
  for (let number = 0; number < count; number++) starts[number + 1] = (starts[number] ?? 0) + index.readUInt32LE(8 * number)
  return {
    count,
    read: (number) => {
      const start = starts[number] ?? 0
      const length = (starts[number + 1] ?? 0) - start
      if (length <= 0) throw new Error(`there is no record ${number}`)
      const bytes = Buffer.allocUnsafe(length)
      readAll(fd, bytes, start)
      if (crc32(bytes) !== index.readUInt32LE(8 * number + 4)) throw new Error(`record ${number} is not what was written`)
      return bytes
    },
  }
}

/** @throws Error if the file is not as long as its index says, or that is another one. */
function findIndex(fd: number, size: number, hash: string): Buffer {
  const end = Buffer.alloc(hashBytes + countBytes)
  if (size < end.length) throw new Error('the file is too short')
  readAll(fd, end, size - end.length)
  const length = 8 * end.readUInt32LE(hashBytes)
  if (length > size - end.length) throw new Error('the file is not whole')
  const index = Buffer.alloc(length)
  readAll(fd, index, size - end.length - length)
  if (createHash('sha256').update(index).digest('hex') !== hash) throw new Error('the file is another one')
  let records = 0
  for (let at = 0; at < length; at += 8) records += index.readUInt32LE(at)
  if (records + length + end.length !== size) throw new Error('the file is not whole')
  return index
}

function readAll(fd: number, bytes: Buffer, position: number): void {
  for (let got = 0; got < bytes.length;) {
    const more = readSync(fd, bytes, got, bytes.length - got, position + got)
    if (more === 0) throw new Error('the file ends early')
    got += more
  }
}
