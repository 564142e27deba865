import type { RowReference, TakeNote } from '../notes.ts'
import { resolveLink } from './resolveLink.ts'
import { entryOf, line } from './tolerant.ts'

/**
 * The full address of an event's logo, of the frab family: a text, or (schedule2) an object that holds it as `url`. Empty, and a note
 * if there is something, where there is none.
 */
export function readLogo(value: unknown, base: string, row: RowReference, note: TakeNote): string {
  const written = line.parse(typeof value === 'object' && value !== null ? entryOf(value, 'url') : value)
  return written === '' ? '' : (resolveLink(written, base, row, note) ?? '')
}
