import { readWeightedList } from './weightedList.ts'

export type Coding = 'br' | 'gzip' | 'identity'
const byPreference: readonly Coding[] = ['br', 'gzip', 'identity']

/**
 * The content codings that the client takes (RFC 9110 section 12.5.3), those it likes best first, the smallest of equals
 * before the others. Unasked: as it is.
 */
export function rankCodings(acceptEncoding: string | undefined): readonly Coding[] {
  if (acceptEncoding === undefined) return ['identity']
  const list = readWeightedList(acceptEncoding)
  const weightOf = (coding: Coding): number => {
    const named = list.find(({ value }) => value === coding || (coding === 'gzip' && value === 'x-gzip'))
    if (named) return named.weight
    const any = list.find(({ value }) => value === '*')
    if (any) return any.weight
    // Not named, the plain form is still fine, but last.
    return coding === 'identity' ? 0.0001 : 0
  }
  return byPreference.filter((coding) => weightOf(coding) > 0).sort((a, b) => weightOf(b) - weightOf(a))
}

/**
 * True if the client takes this media type (RFC 9110 section 12.5.1): the most specific range that fits decides.
 * @param mediaType without parameters, lower case.
 */
export function accepts(accept: string | undefined, mediaType: string): boolean {
  return accept === undefined || accept.trim() === '' || weightOfType(accept, mediaType) > 0
}

/** How much the client likes a media type, 0 to 1. */
export function weightOfType(accept: string, mediaType: string): number {
  const list = readWeightedList(accept)
  for (const range of [mediaType, `${mediaType.split('/')[0] ?? ''}/*`, '*/*']) {
    const found = list.filter(({ value }) => value === range)
    if (found.length > 0) return Math.max(...found.map(({ weight }) => weight))
  }
  return 0
}
