import { fromBufferPromise, openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { SourceError } from '../sources/SourceError.ts'

export type ZipBounds = {
  /** The most entries. */
  entries: number
  /** Bytes that one entry may come to, unpacked. */
  entry: number
  /** Bytes that all that is read may come to, unpacked. */
  total: number
}

export type Zip = {
  /** Bytes of each entry, as the directory says them, by name. */
  sizes: ReadonlyMap<string, number>
  /** The bytes of an entry. @throws SourceError if they are not sound, or other than the directory says. */
  read: (name: string) => Promise<Buffer>
  close: () => void
}

/**
 * Opens a zip file by its directory: nothing is unpacked but what is asked for, and of that never more than the directory says. Names
 * that lead out of the archive, entries of one name, passwords and whatever is over a bound are refused.
 * @param from its bytes, or the path of the file, which is then read piece by piece.
 * @param called how messages name it.
 * @throws SourceError
 */
export async function openZip(from: Uint8Array | string, called: string, bounds: ZipBounds): Promise<Zip> {
  const file = await sound(called, () => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true } as const
    return typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(Buffer.from(from.buffer, from.byteOffset, from.byteLength), options)
  })
  try {
    const entries = await sound(called, () => readDirectory(file, called, bounds))
    let total = 0
    return {
      sizes: new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
      read: async (name) => {
        const entry = entries.get(name)
        if (entry === undefined) throw new SourceError(`${called} lacks the file "${name}".`)
        total += entry.uncompressedSize
        if (total > bounds.total) throw new SourceError(`${called} unpacks to more than ${megabytes(bounds.total)}, the bound.`)
        return await sound(called, () => unpack(file, entry))
      },
      close: () => { file.close() },
    }
  } catch (error) {
    file.close()
    throw error
  }
}

async function readDirectory(file: ZipFile, called: string, bounds: ZipBounds): Promise<Map<string, Entry>> {
  if (file.entryCount > bounds.entries) throw new SourceError(`${called} holds ${file.entryCount} files; ${bounds.entries} are the bound.`)
  const entries = new Map<string, Entry>()
  for await (const entry of file.eachEntry()) {
    const { fileName, uncompressedSize } = entry
    if (fileName.endsWith('/')) continue
    if (entries.has(fileName)) throw new SourceError(`${called} holds two files of the name "${fileName}".`)
    if (!entry.canDecodeFileData()) throw new SourceError(`${called}: "${fileName}" has a password, or is packed in a way that can't be read.`)
    if (uncompressedSize > bounds.entry) throw new SourceError(`${called}: "${fileName}" unpacks to ${megabytes(uncompressedSize)}; ${megabytes(bounds.entry)} are the bound.`)
    entries.set(fileName, entry)
  }
  return entries
}

async function unpack(file: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await file.openReadStreamPromise(entry)
  const parts: Buffer[] = []
  // The library ends the stream with an error as soon as more comes out than the directory says.
  for await (const part of stream) parts.push(part as Buffer) // a stream without an encoding gives buffers
  return Buffer.concat(parts)
}

/** What the library finds wrong, as an error of the source. */
async function sound<T>(called: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SourceError || !(error instanceof Error)) throw error
    throw new SourceError(`${called} is no sound zip file: ${error.message.slice(0, 200)}`, { cause: error })
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`
}
