import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inSlices, polite } from '../store/inSlices.ts'
import type { Coding } from './negotiate.ts'
import { brQuality, qualities } from './qualities.ts'
import { addCoding, plainBytesInSteps } from './representation.ts'
import type { Representation } from './representation.ts'

export type Compressor = {
  /** The bytes of a coding for somebody who waits for them; made once however many wait. */
  make: (representation: Representation, coding: 'br' | 'gzip') => Promise<Buffer>
  /** Has br made when there is time, once: one at a time, the one asked for last first. */
  makeLater: (representation: Representation) => void
  /** Resolves when nothing is left to make. */
  idle: () => Promise<void>
}

/** Waiting for br at most: of more, those that wait longest go without, until they are asked for again. */
const longestLine = 256

/** Compresses off the loop. At a given quality both compressors are deterministic: two processes send the same bytes. */
export function createCompressor(report: (error: unknown) => void): Compressor {
  const line: Representation[] = []
  let working: Promise<void> | null = null

  const make = (representation: Representation, coding: 'br' | 'gzip'): Promise<Buffer> => {
    const making = representation.fate.making ??= new Map<Coding, Promise<Buffer>>()
    const running = making.get(coding)
    if (running) return running
    const promise = inSlices(plainBytesInSteps(representation), polite).then((plain) => compress(plain, coding)).then((bytes) => {
      addCoding(representation, coding, bytes)
      return bytes
    }).finally(() => making.delete(coding))
    making.set(coding, promise)
    return promise
  }

  const work = async (): Promise<void> => {
    for (let next = line.pop(); next; next = line.pop()) {
      // What is kept no longer is sent no more.
      if (next.fate.isDropped || next.bytes.has('br')) continue
      await make(next, 'br').catch(report)
    }
    working = null
  }

  return {
    make,
    makeLater: (representation) => {
      const { fate } = representation
      if (fate.isInLine) return
      fate.isInLine = true
      line.push(representation)
      const dropped = line.length > longestLine ? line.shift() : undefined
      if (dropped) dropped.fate.isInLine = false
      working ??= work()
    },
    idle: async () => {
      while (working) await working
    },
  }
}

const compressBr = promisify(brotliCompress)
const compressGzip = promisify(gzip)

async function compress(bytes: Buffer, coding: Exclude<Coding, 'identity'>): Promise<Buffer> {
  if (coding === 'gzip') return compressGzip(bytes, { level: qualities.gzip })
  return compressBr(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: brQuality(bytes.length),
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } })
}
