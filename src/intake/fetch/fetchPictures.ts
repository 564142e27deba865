import { FileFault, maxBytes, prepareFile } from '../../content/collections/Media/prepareFile.ts'
import type { PreparedFile } from '../../content/collections/Media/prepareFile.ts'
import type { Note } from '../notes.ts'
import { takingNotes } from '../notes.ts'
import type { WantedPicture } from '../plan/planPicture.ts'
import { FetchError } from './FetchError.ts'
import type { FetchOptions } from './fetchPublic.ts'
import { fetchPublic } from './fetchPublic.ts'

export type PictureOptions = Pick<FetchOptions, 'allowLocal' | 'signal' | 'resolve'> & {
  /** Told after each address. */
  report?: (done: number, total: number) => void
}

/** Pictures by the address that they came from, ready for the media library; and a note for each that is not there. */
export type Pictures = { files: ReadonlyMap<string, PreparedFile>; notes: Note[] }

const atOnce = 4
const timeoutMs = 20_000
/** For all of them; the others are fetched with the next import. */
const allMs = 10 * 60_000
const allBytes = 256 * 1024 * 1024
/** After so many that nobody answered for, a host is not asked any more. */
const patience = 3
/** One picture of more people than these shows none of them: it stands where a picture is missing. */
const mostBearers = 3

/**
 * Fetches the pictures of a plan and writes them anew, each address once, some at a time. One that can't be had is a note, and never
 * keeps a programme out. Done before anything is written: no transaction waits for other people's servers.
 * @throws the reason of `signal` only.
 */
export async function fetchPictures(wanted: readonly WantedPicture[], options: PictureOptions): Promise<Pictures> {
  const { notes, note } = takingNotes()
  const byAddress = Map.groupBy(wanted, ({ address }) => address)
  const files = new Map<string, PreparedFile>()
  const failures = new Map<string, number>()
  const late = AbortSignal.timeout(allMs)
  let [done, size] = [0, 0]

  async function attempt(address: string): Promise<string | null> {
    const { host } = new URL(address)
    if (late.aborted) return `not fetched within ${allMs / 60_000} minutes, the bound for all pictures`
    if (size > allBytes) return `all pictures together have more than ${allBytes / 1024 / 1024} MB, the bound`
    if ((failures.get(host) ?? 0) >= patience) return `${host} has not answered for others`
    try {
      const fetched = await fetchPublic(address, { ...options, maxBytes, timeoutMs, accept: 'image/*' })
      if (fetched.kind === 'unchanged') throw new Error('Nobody asked whether it is unchanged.')
      failures.delete(host)
      const file = await prepareFile(fetched.bytes)
      if (!file.mimeType.startsWith('image/')) return 'it is no picture'
      size += file.data.byteLength
      files.set(address, file)
      return null
    } catch (error) {
      if (error instanceof FileFault) return error.message
      if (!(error instanceof FetchError)) throw error
      if (error.code === 'timeout' || error.code === 'unreachable') failures.set(host, (failures.get(host) ?? 0) + 1)
      return error.message
    }
  }

  const lost = new Map<string, string>()
  const waiting = [...byAddress.keys()]
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      options.signal?.throwIfAborted()
      const why = await attempt(address)
      if (why !== null) lost.set(address, why)
      options.report?.((done += 1), byAddress.size)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))

  for (const [, addresses] of Map.groupBy(files.keys(), (address) => files.get(address)?.filename)) {
    const bearers = addresses.reduce((sum, address) => sum + (byAddress.get(address)?.length ?? 0), 0)
    if (bearers <= mostBearers) continue
    for (const address of addresses) {
      lost.set(address, `${bearers} people bear this same picture, which shows none of them`)
      files.delete(address)
    }
  }
  for (const { address, row } of wanted) {
    const why = lost.get(address)
    if (why !== undefined) note('picture-lost', row, `${address}: ${why}`)
  }
  return { files, notes }
}
