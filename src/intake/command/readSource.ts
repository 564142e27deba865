import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Mapping } from '../../program/importing/mapping.ts'
import { fetchSource, isAddress } from '../fetch/fetchSource.ts'
import type { SourceFetchOptions } from '../fetch/fetchSource.ts'
import type { Programme } from '../sources/programme.ts'
import type { Reader } from '../sources/readers.ts'
import { readers } from '../sources/readers.ts'
import type { ReadOptions, SourceFiles } from '../sources/readOptions.ts'
import { SourceError } from '../sources/SourceError.ts'
import type { ImportArguments } from './readArguments.ts'

/**
 * The files that are named, or what lies at the addresses in place of them.
 * @throws SourceError if one is not there, or is over the bound.
 */
export async function collectFiles({ source, files: [first, ...more], maxSize }: ImportArguments, fetching: Pick<SourceFetchOptions, 'allowLocal' | 'signal' | 'tell'>): Promise<SourceFiles> {
  const collect = async (named: string): Promise<SourceFiles> =>
    isAddress(named) ? await fetchSource(source, named, { ...fetching, maxBytes: maxSize }) : [{ name: path.basename(named), bytes: await readBytes(named, maxSize) }]
  const [start, ...rest] = [await collect(first), ...(await Promise.all(more.map(collect)))]
  return [...start, ...rest.flat()]
}

/**
 * The programme that files hold together.
 * @param mapping what is remembered and told of columns.
 * @param event the event that is there, where the files say no zone.
 * @throws SourceError if it can't be read.
 */
export async function readSource(files: SourceFiles, { source, event: slug, timeZone, timesIn, sheets, maxRows }: ImportArguments, { columns }: Mapping, event?: ReadOptions['event']): Promise<Programme> {
  const reader: Reader = readers[source].read
  return await reader(files, { slug, timeZone, timesIn, event, columns: new Map(Object.entries(columns)), sheets, maxRows })
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
