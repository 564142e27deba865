import { accepts, rankCodings } from './negotiate.ts'
import type { Coding } from './negotiate.ts'

/** What clients take, worked out once for each header that comes again and again. */
export type Negotiation = {
  /** See `rankCodings`. */
  codings: (acceptEncoding: string | undefined) => readonly Coding[]
  /** See `accepts`. */
  accepts: (accept: string | undefined, mediaType: string) => boolean
}

const unasked: readonly Coding[] = ['identity']

/** @param most headers remembered, none longer than 256 characters: when there are more, it begins anew. */
export function createNegotiation(most = 1_024): Negotiation {
  const ranked = new Map<string, readonly Coding[]>()
  const accepted = new Map<string, boolean>()
  return {
    codings: (acceptEncoding) => (acceptEncoding === undefined ? unasked : recall(ranked, acceptEncoding, () => rankCodings(acceptEncoding), most)),
    accepts: (accept, mediaType) =>
      accept === undefined || accept === '*/*' || recall(accepted, `${mediaType} ${accept}`, () => accepts(accept, mediaType), most),
  }
}

function recall<T>(known: Map<string, T>, key: string, work: () => T, most: number): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = work()
  if (key.length > 256) return value
  if (known.size >= most) known.clear()
  known.set(key, value)
  return value
}
