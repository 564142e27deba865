import { clientError, quote } from './errors.ts'
import { limits } from './limits/limits.ts'
import { within } from './within.ts'
import { isGiven } from './isGiven.ts'

/** A page of a list: the nodes on it, and where in the list they stand. */
export type Page<T> = { readonly total: number; readonly start: number; readonly nodes: readonly T[]; readonly cursorOf: (index: number) => string }

export type PageArguments = { first: number; after?: string | null }

/**
 * Cuts a page out of a list.
 * @param look makes the node of an entry; only those on the page are looked at.
 * @throws ARGUMENT_OUT_OF_RANGE for `first`; BAD_REQUEST for a cursor that is none of ours.
 */
export function pageOf<E extends { readonly id: string }, T>(all: readonly E[], { first, after }: PageArguments, look: (entry: E) => T): Page<T> {
  const size = within('first', first, 0, limits.pageSize)
  const start = isGiven(after) ? indexAfter(all, after) : 0
  const entries = all.slice(start, start + size)
  return { total: all.length, start, nodes: entries.map(look), cursorOf: (index) => cursorOf(entries[index]?.id ?? '', start + index) }
}

/**
 * A cursor names an entry, and the place it had: if the entry has moved since, paging goes on from where it is now; if it
 * has gone, from where it was.
 */
function cursorOf(id: string, index: number): string {
  return Buffer.from(`${index} ${id}`, 'utf8').toString('base64url')
}

function indexAfter(all: readonly { readonly id: string }[], cursor: string): number {
  const [, place, id] = /^(\d{1,9}) ([0-9a-f-]{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  if (place === undefined || id === undefined) throw clientError('BAD_REQUEST', `\`after\` takes a cursor that an answer gave, not ${quote(cursor)}.`, { argument: 'after' })
  const index = Number(place)
  if (all[index]?.id === id) return index + 1
  const now = all.findIndex((entry) => entry.id === id)
  return now < 0 ? Math.min(index, all.length) : now + 1
}
