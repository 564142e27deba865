import { FileFault, prepareFile } from '../../content/collections/Media/prepareFile.ts'
import type { PreparedFile } from '../../content/collections/Media/prepareFile.ts'
import { sha256 } from '../../program/canonical.ts'
import type { Seen } from '../plan/knownPictures.ts'
import type { FetchOptions } from './fetchPublic.ts'
import { fetchPublic } from './fetchPublic.ts'

/** A picture ready for the media library, and what to know it by when its address is asked again. */
export type FetchedPicture = PreparedFile & { seen: Seen }

const timeoutMs = 20_000

/**
 * Fetches a picture and writes it anew.
 * @param seen what was seen there before: then `null` if it is still that, by what its server says or by its bytes.
 * @throws FetchError; FileFault if it is no picture; the reason of `signal`.
 */
export async function fetchPicture(address: string, { seen, ...options }: Pick<FetchOptions, 'allowLocal' | 'signal' | 'resolve' | 'maxBytes'> & { seen?: Seen }): Promise<FetchedPicture | null> {
  const fetched = await fetchPublic(address, { ...options, timeoutMs, accept: 'image/*', ...(seen === undefined ? {} : { validators: seen }) })
  if (fetched.kind === 'unchanged') return null
  const hash = sha256(fetched.bytes)
  if (hash === seen?.hash) return null
  const file = await prepareFile(fetched.bytes)
  if (!file.mimeType.startsWith('image/')) throw new FileFault('it is no picture')
  return { ...file, seen: { ...fetched.validators, hash } }
}
