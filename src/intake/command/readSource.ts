import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Programme } from '../sources/programme.ts'
import type { Reader } from '../sources/readers.ts'
import { readers } from '../sources/readers.ts'
import type { ReadOptions, SourceFile } from '../sources/readOptions.ts'
import { SourceError } from '../sources/SourceError.ts'
import type { ImportArguments } from './readArguments.ts'

/**
 * The programme that files hold together.
 * @param event the event that is there, where the files say no zone.
 * @throws SourceError if it is not there, is over the bound, or can't be read.
 */
export async function readSource({ source, files: [first, ...more], event: slug, timeZone, timesIn, columns, maxRows, maxSize }: ImportArguments, event?: ReadOptions['event']): Promise<Programme> {
  const fileOf = async (file: string): Promise<SourceFile> => ({ name: path.basename(file), bytes: await readBytes(file, maxSize) })
  const files: [SourceFile, ...SourceFile[]] = [await fileOf(first), ...(await Promise.all(more.map(fileOf)))]
  const reader: Reader = readers[source].read
  return reader(files, { slug, timeZone, timesIn, event, columns, maxRows })
}

/** Never more than the bound, whatever the file says of its size (a pipe says nothing, a growing one lies). */
async function readBytes(file: string, maxSize: number): Promise<Uint8Array> {
  try {
    await using handle = await open(file, 'r')
    if ((await handle.stat()).isDirectory()) throw new SourceError(`${file} is a folder, not a file.`)
    const parts: Uint8Array[] = []
    let size = 0
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(1024 * 1024))
      if (bytesRead === 0) break
      size += bytesRead
      if (size > maxSize) throw new SourceError(`${file} is larger than ${maxSize / 1024 / 1024} MB. If that is right, raise the bound: --max-size`)
      parts.push(buffer.subarray(0, bytesRead))
    }
    return Buffer.concat(parts)
  } catch (error) {
    if (error instanceof SourceError || !(error instanceof Error)) throw error
    throw new SourceError(`${file} can't be read: ${error.message}`, { cause: error })
  }
}
