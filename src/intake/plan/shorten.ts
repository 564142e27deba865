import type { RowReference, TakeNote } from '../notes.ts'

/** A text of at most so many characters (UTF-16), cut between characters. */
export function shorten(text: string, limit: number, row: RowReference, note: TakeNote): string {
  if (text.length <= limit) return text
  note('shortened', row, text)
  return `${text.slice(0, limit - 1).toWellFormed().replace(/\uFFFD$/, '').trimEnd()}…`
}

/** At most so many. */
export function limitTo<T>(list: readonly T[], limit: number, what: string, row: RowReference, note: TakeNote): T[] {
  if (list.length > limit) note('too-many', row, `${list.length} ${what}, ${limit} kept`)
  return list.slice(0, limit)
}
