import type { Edition } from '../../program/edition.ts'
import type { MediaFile } from '../../program/entities.ts'
import type { AppearanceAt, EntityIndex, GoneEvent, Held, Library, LiveEvent, SharedKind } from './library.ts'
import { groupBy, indexEntities, indexTombstones } from './indexEvent.ts'
import { byName, bySlug, inOrder } from './order.ts'

export type LibraryParts = {
  readonly events: readonly LiveEvent[]
  readonly gone: readonly GoneEvent[]
  readonly catalogue: Edition | null
  readonly droppedOf?: ReadonlyMap<string, number>
}

/** Joins what is live into one library. Costs time by events and shared entities, not by bytes. */
export function buildLibrary(revision: number, { events, gone, catalogue, droppedOf = new Map() }: LibraryParts): Library {
  const sorted = [...events].sort((a, b) => compareText(a.event.startsOn, b.event.startsOn) || bySlug(a.event, b.event))
  const shared = shareEntities(sorted, catalogue)
  return {
    revision,
    directory: JSON.stringify(sorted.map(({ event: { id, slug, parent } }) => [id, slug, parent])),
    events: sorted,
    eventById: new Map(sorted.map((event) => [event.id, event])),
    eventBySlug: new Map(sorted.map((event) => [event.event.slug, event])),
    eventByFormerSlug: new Map(sorted.flatMap((event) => event.event.formerSlugs.map((slug) => [slug, event] as const))),
    gone: new Map(gone.flatMap((event) => [[event.id, event], [event.slug, event]] as const)),
    coLocatedOf: groupBy(sorted, ({ event }) => (event.parent === null ? [] : [event.parent])),
    droppedOf,
    catalogueNumber: catalogue?.number ?? null,
    shared,
    goneFromCatalogue: indexTombstones(catalogue?.tombstones ?? []),
    appearancesOf: collectAppearances(sorted),
    files: collectFiles(sorted, shared.media),
  }
}

function shareEntities(events: readonly LiveEvent[], catalogue: Edition | null): Library['shared'] {
  const merge = <K extends SharedKind>(kind: K, fromCatalogue: readonly Held<K>[], compare: (a: Held<K>, b: Held<K>) => number): EntityIndex<K> => {
    const merged = new Map(fromCatalogue.map((entity) => [entity.id, entity]))
    for (const event of events) {
      for (const entity of event.of[kind].all) if (!merged.has(entity.id)) merged.set(entity.id, entity)
    }
    return indexEntities<K>(inOrder<Held<K>>([...merged.values()], compare))
  }
  const held = catalogue?.entities
  return {
    venue: merge('venue', held?.venues ?? [], byName),
    room: merge('room', held?.rooms ?? [], (a, b) => a.order - b.order || byName(a, b)),
    topic: merge('topic', held?.topics ?? [], bySlug),
    speaker: merge('speaker', held?.speakers ?? [], byName),
    organization: merge('organization', held?.organizations ?? [], byName),
    media: merge('media', held?.media ?? [], bySlug),
  }
}

function collectAppearances(events: readonly LiveEvent[]): Map<string, readonly AppearanceAt[]> {
  const all: AppearanceAt[] = events.flatMap((event) =>
    event.of.session.all.flatMap((session) => session.appearances.map((appearance) => ({ event, session, appearance }))))
  return groupBy(all, ({ appearance }) => [appearance.speaker])
}

/** Files of an edition that is live, and of the catalogue: nothing else is served. */
function collectFiles(events: readonly LiveEvent[], shared: EntityIndex<'media'>): Map<string, MediaFile> {
  const media = [...shared.all, ...events.flatMap((event) => event.of.media.all)]
  return new Map(media.flatMap(({ files }) => files.map((file) => [file.filename, file] as const)))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
