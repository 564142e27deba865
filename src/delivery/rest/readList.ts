import type { Steps } from '../../program/steps.ts'
import type { Answerable, Made } from '../http/createAnswers.ts'
import { lengthOfPiece, textPieceOf } from '../http/composition.ts'
import type { Composition, Piece } from '../http/composition.ts'
import { Problem } from '../http/problems.ts'
import type { SearchKind } from '../search/search.ts'
import { inSlicesOrAtOnce } from '../store/inSlices.ts'
import type { LiveEvent } from '../store/library.ts'
import type { Reading } from '../store/reading.ts'
import { findCandidates, refuseFormerSlugs } from './candidates.ts'
import type { Segment } from './candidates.ts'
import { canonicalQuery } from './canonicalQuery.ts'
import { collections } from './collections.ts'
import type { CollectionName } from './collections.ts'
import type { Shelf } from './documents/keptTexts.ts'
import { writeDocument, writePiece } from './documents/writeDocument.ts'
import { composeEnvelope, describePage } from './envelope.ts'
import type { PageOfList, Paging } from './envelope.ts'
import { findEvent } from './findEvent.ts'
import { countAll, findPage } from './findPage.ts'
import type { Wanted } from './findPage.ts'
import { linkPages } from './linkPages.ts'
import { readCountQuery, readListQuery } from './listQuery.ts'
import type { CountQuery, ListQuery } from './listQuery.ts'
import { sortBy } from './query/compareBy.ts'
import { madeOnce } from './madeOnce.ts'
import type { Locales } from './parameters.ts'
import { planQueries } from './planQuery.ts'
import { matchFilters } from './query/filters.ts'
import { anything, conditionsOf, toObject } from './query/where.ts'
import type { Where } from './query/where.ts'
import { json } from './json.ts'
import type { RestOptions } from './restOptions.ts'
import type { View } from './view.ts'
import { writeQuery } from './writeQuery.ts'

/** Most bytes of one answer. */
const longest = 12 * 1024 * 1024

/**
 * `GET /api/{collection}`.
 * @param query without its `?`.
 * @throws Problem about a parameter; `make` throws Moved and those of what is named in filters.
 */
export function prepareList(name: CollectionName, query: string, options: RestOptions): Answerable {
  const asked = listPlans(name, options.locales)(query)
  const address = addressOf(asked)
  return {
    key: address,
    ...asked.pin,
    cost: costOf(asked) + (asked.depth === 2 ? Math.ceil(asked.limit / 5) : 0),
    make: (reading, pace) => andThen(prepareSearch(reading, name, asked, options), ({ wanted, event, until }) =>
      andThen(inSlicesOrAtOnce(writePage(name, wanted, asked, options), pace), ({ body, page }) =>
        ({ ...json(reading, body, event, asked.locale), ...until, headers: linkPages(address, page) }))),
  }
}

/**
 * `GET /api/{collection}/count`.
 * @throws as `prepareList`
 */
export function prepareCount(name: CollectionName, query: string, options: RestOptions): Answerable {
  const asked = countPlans(name, options.locales)(query)
  return {
    key: addressOf(asked),
    ...asked.pin,
    cost: costOf(asked),
    make: (reading, pace) => andThen(prepareSearch(reading, name, asked, options), ({ wanted, event, until }) =>
      andThen(inSlicesOrAtOnce(countAll(wanted), pace), (totalDocs) => ({ ...json(reading, JSON.stringify({ totalDocs }), event, asked.locale), ...until }))),
  }
}

const listPlans = madeOnce((name: CollectionName, locales: Locales) => planQueries(name, (query) => withAddress(`/api/${name}`, readListQuery(name, query, locales))))
const countPlans = madeOnce((name: CollectionName, locales: Locales) => planQueries(name, (query) => withAddress(`/api/${name}/count`, readCountQuery(name, query, locales))))

/** @returns the query, and the address with all of it but its conditions. */
function withAddress<Q extends CountQuery>(path: string, asked: Q): Q & { addressed: string } {
  return { ...asked, addressed: path + canonicalQuery({ ...asked, where: anything }) }
}

/** The one way to write what is asked. `where` is the last parameter in the alphabet. */
function addressOf({ addressed, where }: { addressed: string; where: Where }): string {
  return conditionsOf(where).length === 0 ? addressed : `${addressed}&${writeQuery({ where: toObject(where) })}`
}

/** What is there already is not waited for: most lists are made in one go. */
function andThen<T, R>(value: T | Promise<T>, next: (value: T) => R | Promise<R>): R | Promise<R> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** What looking through everything costs is more than what looking up does. */
function costOf({ where, values, sort = [] }: CountQuery & Partial<ListQuery>): number {
  return 1 + Math.ceil(conditionsOf(where).length / 4) + (values['q'] === undefined ? 0 : 2) + (sort.length > 0 ? 1 : 0)
}

type Prepared = { wanted: Wanted; event: LiveEvent | null; until: Pick<Made, 'until'> }

function prepareSearch(reading: Reading, name: CollectionName, asked: CountQuery & Partial<ListQuery>, { publicUrl, search, today: todayOf }: RestOptions): Prepared | Promise<Prepared> {
  const { where, values, locale, fallback, sort = [] } = asked
  const event = asked.event === undefined ? null : findEvent(reading, asked.event, 'event')
  refuseFormerSlugs(reading, name, event, where)
  const { kind } = collections[name]
  const today = todayOf()
  const matches = matchFilters(name, values, { reading, event, today })
  const candidates = findCandidates(reading, name, event, where, values)
  const view: View = { reading, event, locale, fallback, publicUrl }
  const finish = (segments: readonly Segment[]): Prepared => ({
    wanted: { kind, segments, matches, where, sorter: sort.length > 0 ? sortBy(kind, sort, locale) : null, view },
    event: event ?? (candidates.length === 1 ? candidates[0]?.event ?? null : null),
    until: values['upcoming'] === undefined ? {} : { until: Date.parse(today) + 24 * 3_600_000 },
  })
  const text = values['q']
  if (typeof text !== 'string') return finish(candidates)
  return search.find(reading, event, text, [kind satisfies SearchKind]).then((hits) => {
    if (sort.length === 0) return finish(segmentsOf(reading, kind, hits, candidates))
    const ids = new Set(hits.map(({ id }) => id))
    matches.push(({ id }) => ids.has(id))
    return finish(candidates)
  })
}

/** Hits in their order, of where is looked: runs from one event are taken together. */
function segmentsOf(reading: Reading, kind: SearchKind, hits: readonly { id: string; event: LiveEvent | null }[], candidates: readonly Segment[]): Segment[] {
  const events = new Set(candidates.map(({ event }) => event))
  return hits.flatMap(({ id, event }) => {
    if (!events.has(event)) return []
    const entity = event ? event.of[kind].byId.get(id) : kind === 'event' || kind === 'session' || kind === 'track' || kind === 'sponsor' ? undefined : reading.library.shared[kind].byId.get(id)
    return entity ? [{ event, entities: [entity] }] : []
  })
}

function* writePage(name: CollectionName, wanted: Wanted, { depth, select, limit, page: number }: Pick<ListQuery, 'depth' | 'select'> & Paging, { kept }: RestOptions): Steps<{ body: Composition; page: PageOfList }> {
  const { kind } = collections[name]
  const paging = { limit, page: number }
  const { places, totalDocs } = yield* findPage(wanted, paging)
  const page = describePage(totalDocs, paging)
  const docs: Piece[] = []
  let length = 0
  let { view } = wanted
  let shelf: Shelf | null | undefined
  const writing = { depth, kept }
  for (const { entity, event } of places) {
    if (shelf === undefined || view.event !== event) {
      view = { ...view, event }
      shelf = select === null ? kept.shelf(kind, depth, view) : null
    }
    const doc = shelf ? writePiece(kind, entity, view, writing, shelf) : textPieceOf(writeDocument(kind, { entity, view }, { depth, select, kept }))
    length += lengthOfPiece(doc)
    docs.push(doc)
    if (length > longest) throw new Problem('query_too_complex', 'The answer would be larger than 12 MB: ask for fewer documents a page (`limit`), fewer fields (`select`), or less `depth`.', { members: { parameter: 'limit' } })
    yield
  }
  return { body: composeEnvelope(docs, page), page }
}
