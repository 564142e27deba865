import type { LiveEvent } from '../../store/library.ts'
import type { Reading } from '../../store/reading.ts'
import type { SearchKind } from '../../search/search.ts'
import type { Context } from '../builder.ts'
import { clientError, fromProblem } from '../errors.ts'
import { isGiven } from '../isGiven.ts'
import { limits } from '../limits/limits.ts'

/** Places among the hits of a search, the best 0, by id; `null`: nothing was searched for. */
export type Ranks = ReadonlyMap<string, number> | null

export type Searching = { readonly context: Context; readonly reading: Reading; readonly event: LiveEvent | null }

/**
 * What a filter's `q` finds.
 * @throws ARGUMENT_OUT_OF_RANGE for a text that is empty or too long; BAD_ARGUMENT for the order RELEVANCE without one;
 * SEARCH_NOT_READY.
 */
export function rank({ context, reading, event }: Searching, kind: SearchKind, q: string | null | undefined, order: string): Ranks | Promise<Ranks> {
  if (!isGiven(q)) {
    if (order === 'relevance') throw clientError('BAD_ARGUMENT', 'The order RELEVANCE needs words to look for: `q` in the filter.', { argument: 'orderBy' })
    return null
  }
  checkText('filter.q', q)
  return context.search.find(reading, event, q, [kind]).then(
    (hits) => new Map(hits.map(({ id }, index) => [id, index])),
    (error: unknown) => { throw fromProblem(error, { argument: 'filter.q' }) },
  )
}

/** @throws ARGUMENT_OUT_OF_RANGE */
export function checkText(argument: string, { length }: string): void {
  if (length >= 1 && length <= limits.searchText) return
  throw clientError('ARGUMENT_OUT_OF_RANGE', `\`${argument}\` is a text of 1 to ${limits.searchText} characters, not of ${length}.`, { argument, least: 1, most: limits.searchText })
}

/** Those that were found, all if nothing was searched for. */
export function amongHits<T>(entries: readonly T[], ranks: Ranks, idOf: (entry: T) => string): readonly T[] {
  return ranks === null ? entries : entries.filter((entry) => ranks.has(idOf(entry)))
}

/** A copy, what was found best first. */
export function byRank<T>(entries: readonly T[], ranks: Ranks, idOf: (entry: T) => string): T[] {
  return [...entries].sort((a, b) => (ranks?.get(idOf(a)) ?? 0) - (ranks?.get(idOf(b)) ?? 0))
}
