import { sha256 } from '../../program/canonical.ts'
import { clientError, quote } from './errors.ts'
import { isGiven } from './isGiven.ts'
import { limits } from './limits/limits.ts'
import { within } from './within.ts'

/** A page of a list: the nodes on it, and where in the list they stand. */
export type Page<T> = { readonly total: number; readonly start: number; readonly nodes: readonly T[]; readonly cursorOf: (index: number) => string }

export type PageArguments = { first?: number | null; after?: string | null; last?: number | null; before?: string | null }

export type Paged = {
  /** Says which list it is, in which order, by which filter: a cursor of another is refused. */
  readonly key: string
  /** Entries a page where the client does not say. */
  readonly size: number
}

/**
 * Cuts a page out of a list.
 * @param look makes the node of an entry; only those on the page are looked at.
 * @throws ARGUMENT_OUT_OF_RANGE for `first` and `last`; BAD_ARGUMENT for a cursor that is none of this list, and for both.
 */
export function pageOf<E extends { readonly id: string }, T>(all: readonly E[], args: PageArguments, { key, size }: Paged, look: (entry: E) => T): Page<T> {
  if (isGiven(args.first) && isGiven(args.last)) throw clientError('BAD_ARGUMENT', 'Give `first` or `last`, not both.', { argument: 'last' })
  const from = isGiven(args.after) ? placeOf(all, args.after, 'after', key).next : 0
  const to = isGiven(args.before) ? Math.max(from, placeOf(all, args.before, 'before', key).own) : all.length
  const isFromBack = isGiven(args.last) || (isGiven(args.before) && !isGiven(args.first))
  const count = isFromBack ? within('last', args.last ?? size, 0, limits.pageSize) : within('first', args.first ?? size, 0, limits.pageSize)
  const start = isFromBack ? Math.max(from, to - count) : from
  const entries = all.slice(start, Math.min(to, start + count))
  let mark: string | null = null
  return { total: all.length, start, nodes: entries.map(look), cursorOf: (index) => cursorOf(entries[index]?.id ?? '', start + index, mark ??= markOf(key)) }
}

/**
 * A cursor names an entry, the place it had, and the list: if the entry has moved since, paging goes on from where it is now;
 * if it has gone, from where it was.
 */
function cursorOf(id: string, index: number, mark: string): string {
  return Buffer.from(`${index} ${id} ${mark}`, 'utf8').toString('base64url')
}

/** Where the entry of a cursor is, and the first place after it: the same if it has gone. */
function placeOf(all: readonly { readonly id: string }[], cursor: string, argument: string, key: string): { own: number; next: number } {
  const [, place, id, mark] = /^(\d{1,9}) ([0-9a-f-]{1,64}) ([0-9a-f]{8})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  if (place === undefined || id === undefined) throw clientError('BAD_ARGUMENT', `\`${argument}\` takes a cursor that an answer gave, not ${quote(cursor)}.`, { argument })
  if (mark !== markOf(key)) {
    throw clientError('BAD_ARGUMENT', `The cursor in \`${argument}\` is one of another list, or of another filter or order: page on with the arguments it was given for, or begin anew without it.`, { argument })
  }
  const index = Number(place)
  const now = all[index]?.id === id ? index : all.findIndex((entry) => entry.id === id)
  const gone = Math.min(index, all.length)
  return now < 0 ? { own: gone, next: gone } : { own: now, next: now + 1 }
}

function markOf(key: string): string {
  return sha256(key).slice(0, 8)
}
