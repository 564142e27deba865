import { FileFault, maxBytes } from '../../content/collections/Media/prepareFile.ts'
import type { KnownPicture } from '../plan/knownPictures.ts'
import { FetchError } from './FetchError.ts'
import { fetchPicture } from './fetchPicture.ts'
import type { FetchedPicture } from './fetchPicture.ts'
import type { PictureOptions } from './fetchPictures.ts'
import { inTurns } from './inTurns.ts'
import type { Turn } from './inTurns.ts'

/** For all of them; what was not asked by then counts as the same. */
const allMs = 2 * 60_000
const allBytes = 64 * 1024 * 1024

/**
 * Asks for pictures that are here whether others lie at their addresses by now (RFC 9110, 13.1: If-None-Match, If-Modified-Since). Who can't
 * be asked, or has something there that is no picture, counts as saying the same: what is here is not worse than nothing.
 * @returns the other ones, by address.
 * @throws the reason of `signal` only.
 */
export async function askPictures(known: readonly KnownPicture[], options: PictureOptions): Promise<Map<string, FetchedPicture>> {
  const others = new Map<string, FetchedPicture>()
  const seenAt = new Map(known.map(({ address, seen }) => [address, seen]))
  const late = AbortSignal.timeout(allMs)
  let size = 0
  const ask = async (address: string): Promise<Turn> => {
    const seen = seenAt.get(address)
    if (seen === undefined || late.aborted || size > allBytes) return 'answered'
    try {
      const picture = await fetchPicture(address, { ...options, maxBytes, seen })
      if (picture === null) return 'answered'
      size += picture.data.byteLength
      others.set(address, picture)
      return 'answered'
    } catch (error) {
      if (error instanceof FileFault) return 'answered'
      if (!(error instanceof FetchError)) throw error
      return error.isSilence ? 'silent' : 'answered'
    }
  }
  await inTurns([...seenAt.keys()], ask, { ...options, passOver: () => undefined })
  return others
}
