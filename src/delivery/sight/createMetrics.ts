import { performance } from 'node:perf_hooks'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Limits } from '../limits/createLimits.ts'
import type { Search } from '../search/search.ts'
import type { StoreStatus } from '../store/openStore.ts'
import { durations } from './createTally.ts'
import type { Tally } from './createTally.ts'
import type { Delays } from './createDelays.ts'
import { addFamily, histogramSamples } from './family.ts'
import type { FamilyOptions, Sample } from './family.ts'

/** Everything that is read when somebody asks for metrics. */
export type Observed = {
  tally: Tally
  limits: Limits
  store: () => StoreStatus
  cache: () => { entries: number; bytes: number }
  search: Search['size']
  connections: () => { open: number; refused: number }
  /** Counts by code of what clients were told: problems, and errors of GraphQL. */
  problems: ReadonlyMap<string, number>
  graphqlErrors: ReadonlyMap<string, number>
  /** From the release of an edition to its going live here, of editions that came while the process ran. */
  propagation: Delays
  searches: Delays
  pinnedReads: Delays
  pinnedFailures: () => number
  now: () => number
}

/** Editions of more events than this are not told apart. */
const mostEvents = 500

/** @param isWhole with those of the process as a whole (memory, garbage, event loop). */
export function createMetrics(observed: Observed): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const family of [...requestFamilies(observed), ...editionFamilies(observed), ...workFamilies(observed), ...processFamilies(observed)]) addFamily(registry, family)
  return registry
}

function requestFamilies({ tally }: Observed): FamilyOptions[] {
  const each = (read: (route: string) => readonly Sample[]) => () => [...tally.routes().keys()].flatMap(read)
  return [
    {
      name: 'lineup_http_requests_total', type: 'counter', help: 'Answers, by pattern of the address, status, and whether they were kept (hit) or made (miss).',
      read: each((route) => [...tally.routes().get(route)?.counts ?? []].map(([label, value]) => {
        const [status = '', cache = ''] = label.split(' ')
        return { labels: { route, status, cache }, value }
      })),
    },
    {
      name: 'lineup_http_response_bytes_total', type: 'counter', help: 'Bytes of heads and bodies that went out.',
      read: each((route) => [{ labels: { route }, value: tally.routes().get(route)?.bytes ?? 0 }]),
    },
    {
      name: 'lineup_http_request_duration_seconds', type: 'histogram', help: 'From the head of a request to the last byte of its answer.',
      read: each((route) => {
        const { buckets = [], ms = 0 } = tally.routes().get(route) ?? {}
        return histogramSamples('lineup_http_request_duration_seconds', { route }, durations.map((bound) => bound / 1_000), buckets, ms / 1_000)
      }),
    },
  ]
}

function editionFamilies({ store, propagation, now }: Observed): FamilyOptions[] {
  const live = (): StoreStatus['editions'] => store().editions.filter(({ gone }) => !gone).slice(0, mostEvents)
  const eventOf = ({ slug }: { slug: string | null }): Record<string, string> => ({ event: slug ?? 'catalogue' })
  return [
    { name: 'lineup_edition_number', type: 'gauge', joined: 'min', help: 'Number of the live edition; the lowest of all processes.', read: () => live().map((edition) => ({ labels: eventOf(edition), value: edition.number })) },
    {
      name: 'lineup_edition_age_seconds', type: 'gauge', joined: 'max', help: 'Time since the live edition was released.',
      read: () => live().map((edition) => ({ labels: eventOf(edition), value: Math.max(0, now() - Date.parse(edition.releasedAt)) / 1_000 })),
    },
    { name: 'lineup_edition_propagation_seconds', type: 'histogram', help: 'From the release of an edition to its going live in a process.', read: () => propagation.samples('lineup_edition_propagation_seconds') },
    { name: 'lineup_database_up', type: 'gauge', joined: 'min', help: '1 while the database answers delivery.', read: () => [{ labels: {}, value: store().database.isReachable ? 1 : 0 }] },
  ]
}

function workFamilies({ limits, problems, graphqlErrors, searches, pinnedReads, pinnedFailures }: Observed): FamilyOptions[] {
  const byCode = (counts: ReadonlyMap<string, number>) => () => [...counts].map(([code, value]) => ({ labels: { code }, value }))
  return [
    { name: 'lineup_refused_total', type: 'counter', help: 'Requests refused: too many of an address, too much work of an address or a key, overload.', read: () => Object.entries(limits.state().refused).map(([kind, value]) => ({ labels: { kind }, value })) },
    { name: 'lineup_problems_total', type: 'counter', help: 'Problem documents, by code.', read: byCode(problems) },
    { name: 'lineup_graphql_errors_total', type: 'counter', help: 'Errors in GraphQL answers, by code.', read: byCode(graphqlErrors) },
    { name: 'lineup_search_duration_seconds', type: 'histogram', help: 'Searches.', read: () => searches.samples('lineup_search_duration_seconds') },
    { name: 'lineup_pinned_read_duration_seconds', type: 'histogram', help: 'Opening given editions.', read: () => pinnedReads.samples('lineup_pinned_read_duration_seconds') },
    { name: 'lineup_pinned_failures_total', type: 'counter', help: 'Given editions that could not be opened.', read: () => [{ labels: {}, value: pinnedFailures() }] },
    { name: 'lineup_work_waiting', type: 'gauge', help: 'Answers that wait for their turn to be made.', read: () => [{ labels: {}, value: limits.state().waiting }] },
    { name: 'lineup_delay_seconds', type: 'gauge', joined: 'max', help: 'How late the event loop and first turns are, smoothed: what decides whether work is refused.', read: () => [{ labels: {}, value: limits.state().delayMs / 1_000 }] },
    { name: 'lineup_shedding', type: 'gauge', joined: 'max', help: '1 while new work is refused because all is late.', read: () => [{ labels: {}, value: limits.state().isShedding ? 1 : 0 }] },
  ]
}

function processFamilies({ cache, connections, search, store }: Observed): FamilyOptions[] {
  let before = performance.eventLoopUtilization()
  return [
    { name: 'lineup_cache_bytes', type: 'gauge', help: 'Bytes of kept answers.', read: () => [{ labels: {}, value: cache().bytes }] },
    { name: 'lineup_cache_entries', type: 'gauge', help: 'Kept answers.', read: () => [{ labels: {}, value: cache().entries }] },
    { name: 'lineup_search_bytes', type: 'gauge', help: 'Bytes of the indexes of search, words left out.', read: () => [{ labels: {}, value: search().bytes }] },
    { name: 'lineup_search_texts', type: 'gauge', help: 'Things that search can find.', read: () => [{ labels: {}, value: search().texts }] },
    { name: 'lineup_search_words', type: 'gauge', help: 'Different words that search knows.', read: () => [{ labels: {}, value: search().words }] },
    { name: 'lineup_search_indexing', type: 'gauge', joined: 'max', help: '1 while something that went live is being indexed.', read: () => [{ labels: {}, value: search().isIndexing ? 1 : 0 }] },
    { name: 'lineup_archive_bytes', type: 'gauge', help: 'Bytes of JSON of editions in memory that are not live.', read: () => [{ labels: {}, value: store().archive.bytes }] },
    { name: 'lineup_archive_editions', type: 'gauge', help: 'Editions in memory that are not live.', read: () => [{ labels: {}, value: store().archive.editions }] },
    { name: 'lineup_archive_texts_bytes', type: 'gauge', help: 'Bytes of long texts of archived events that are kept in memory since they were read.', read: () => [{ labels: {}, value: store().texts.bytes }] },
    { name: 'lineup_archive_texts_entries', type: 'gauge', help: 'Long texts of archived events that are kept in memory since they were read.', read: () => [{ labels: {}, value: store().texts.entries }] },
    { name: 'lineup_archive_texts_reads_total', type: 'counter', help: 'How often a long text of an archived event was read, to index it for search too.', read: () => [{ labels: {}, value: store().texts.reads }] },
    { name: 'lineup_archive_texts_hits_total', type: 'counter', help: 'Those of them that were in memory.', read: () => [{ labels: {}, value: store().texts.hits }] },
    { name: 'lineup_archive_texts_files', type: 'gauge', help: 'Files with long texts of archived events that are open.', read: () => [{ labels: {}, value: store().texts.files }] },
    { name: 'lineup_archive_texts_packed_bytes', type: 'gauge', help: 'Bytes of long texts of archived events that are packed in memory, since no file could be written.', read: () => [{ labels: {}, value: store().texts.packed }] },
    { name: 'lineup_connections', type: 'gauge', help: 'Open connections.', read: () => [{ labels: {}, value: connections().open }] },
    { name: 'lineup_connections_refused_total', type: 'counter', help: 'Connections closed at once since there were too many.', read: () => [{ labels: {}, value: connections().refused }] },
    { name: 'lineup_processes', type: 'gauge', help: 'Delivery processes that run.', read: () => [{ labels: {}, value: 1 }] },
    {
      name: 'lineup_event_loop_utilization_ratio', type: 'gauge', joined: 'max', help: 'Share of the time since it was last asked in which the event loop was busy; of the busiest process.',
      read: () => {
        const current = performance.eventLoopUtilization()
        const { utilization } = performance.eventLoopUtilization(current, before)
        before = current
        return [{ labels: {}, value: utilization }]
      },
    },
  ]
}
