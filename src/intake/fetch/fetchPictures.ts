import { FileFault, maxBytes } from '../../content/collections/Media/prepareFile.ts'
import type { Note } from '../notes.ts'
import { takingNotes } from '../notes.ts'
import type { WantedPicture } from '../plan/planPicture.ts'
import { FetchError } from './FetchError.ts'
import { fetchPicture } from './fetchPicture.ts'
import type { FetchedPicture } from './fetchPicture.ts'
import type { FetchOptions } from './fetchPublic.ts'
import { inTurns } from './inTurns.ts'
import type { Turn } from './inTurns.ts'

export type PictureOptions = Pick<FetchOptions, 'allowLocal' | 'signal' | 'resolve'> & {
  /** Told after each address. */
  report?: (done: number, total: number) => void
}

/** Pictures by the address that they came from, ready for the media library; and a note for each that is not there. */
export type Pictures = { files: ReadonlyMap<string, FetchedPicture>; notes: Note[] }

/** For all of them; the others are fetched with the next import. */
const allMs = 10 * 60_000
const allBytes = 256 * 1024 * 1024
/** One picture of more people than these shows none of them: it stands where a picture is missing. */
const mostBearers = 3

/**
 * Fetches the pictures of a plan and writes them anew, each address once, some at a time. One that can't be had is a note, and never
 * keeps a programme out. Done before anything is written: no transaction waits for other people's servers.
 * @param here pictures that were fetched already.
 * @throws the reason of `signal` only.
 */
export async function fetchPictures(wanted: readonly WantedPicture[], options: PictureOptions, here: ReadonlyMap<string, FetchedPicture> = new Map()): Promise<Pictures> {
  const { notes, note } = takingNotes()
  const byAddress = Map.groupBy(wanted, ({ address }) => address)
  const files = new Map([...here].filter(([address]) => byAddress.has(address)))
  const lost = new Map<string, string>()
  const late = AbortSignal.timeout(allMs)
  let size = 0

  async function attempt(address: string): Promise<string | null> {
    if (late.aborted) return `not fetched within ${allMs / 60_000} minutes, the bound for all pictures`
    if (size > allBytes) return `all pictures together have more than ${allBytes / 1024 / 1024} MB, the bound`
    const picture = await fetchPicture(address, { ...options, maxBytes })
    if (picture === null) throw new Error('Nobody asked whether it is unchanged.')
    size += picture.data.byteLength
    files.set(address, picture)
    return null
  }
  const ask = async (address: string): Promise<Turn> => {
    try {
      const why = await attempt(address)
      if (why !== null) lost.set(address, why)
      return 'answered'
    } catch (error) {
      if (!(error instanceof FileFault) && !(error instanceof FetchError)) throw error
      lost.set(address, error.message)
      return error instanceof FetchError && error.isSilence ? 'silent' : 'answered'
    }
  }
  const passOver = (address: string, host: string): void => void lost.set(address, `${host} has not answered for others`)
  await inTurns([...byAddress.keys()].filter((address) => !files.has(address)), ask, { ...options, passOver })

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
