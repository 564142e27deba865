import type { Edition } from '../../program/edition.ts'
import type { MediaFile } from '../../program/entities.ts'
import { atOnce } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { groupBy, indexTombstones, lookUpFiles } from './indexEvent.ts'
import { indexRules } from './indexRules.ts'
import type { AppearanceAt, EntityIndex, GoneEvent, Held, Library, LiveEvent, Lookup, SharedKind } from './library.ts'
import { byName, bySlug } from './order.ts'
import { reindex } from './reindex.ts'
import type { IndexRule } from './reindex.ts'
import { noRoomStates } from './roomStates.ts'
import type { RoomStates } from './roomStates.ts'

export type LibraryParts = {
  readonly events: readonly LiveEvent[]
  readonly gone: readonly GoneEvent[]
  readonly catalogue: Edition | null
  readonly droppedOf?: ReadonlyMap<string, number>
  readonly roomStates?: RoomStates
}

/** Joins what is live into one library. */
export function buildLibrary(revision: number, parts: LibraryParts): Library {
  return atOnce(buildLibraryInSteps(revision, parts, null))
}

/** The library before, and its catalogue. */
export type LastLibrary = { readonly library: Library; readonly catalogue: Edition | null }

/** The same in steps. @param last what it shares with that one is not put in order again. */
export function* buildLibraryInSteps(revision: number, { events, gone, catalogue, droppedOf = new Map(), roomStates = noRoomStates }: LibraryParts, last: LastLibrary | null): Steps<Library> {
  const sorted = [...events].sort((a, b) => compareText(a.event.startsOn, b.event.startsOn) || bySlug(a.event, b.event))
  const shared = yield* shareEntities(sorted, catalogue, last)
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
    appearancesOf: findAppearances(sorted),
    roomStates,
    files: findFiles([...sorted.map(({ files }) => files), lookUpFiles(shared.media)]),
  }
}

function* shareEntities(events: readonly LiveEvent[], catalogue: Edition | null, last: LastLibrary | null): Steps<Library['shared']> {
  const venue: IndexRule<'venue'> = { ...indexRules.venue, compare: (a, b) => byName(a, b) || bySlug(a, b) }
  const [held, heldBefore] = [catalogue?.entities, last?.catalogue?.entities]
  const sources = { events, before: last?.library ?? null }
  const shared = {
    venue: yield* mergeKind('venue', sources, held?.venues, heldBefore?.venues, venue),
    room: yield* mergeKind('room', sources, held?.rooms, heldBefore?.rooms, indexRules.room),
    topic: yield* mergeKind('topic', sources, held?.topics, heldBefore?.topics, indexRules.topic),
    speaker: yield* mergeKind('speaker', sources, held?.speakers, heldBefore?.speakers, indexRules.speaker),
    organization: yield* mergeKind('organization', sources, held?.organizations, heldBefore?.organizations, indexRules.organization),
    media: yield* mergeKind('media', sources, held?.media, heldBefore?.media, indexRules.media),
  }
  const before = last?.library.shared
  const isSame = before !== undefined && (Object.keys(shared) as SharedKind[]).every((kind) => shared[kind] === before[kind]) // the keys of the object above
  return isSame ? before : shared
}

/** What the catalogue holds of a kind, and what events hold that it does not (yet). */
function* mergeKind<K extends SharedKind>(
  kind: K, { events, before }: { events: readonly LiveEvent[]; before: Library | null }, catalogue: readonly Held<K>[] | undefined, catalogueBefore: readonly Held<K>[] | undefined, rule: IndexRule<K>,
): Steps<EntityIndex<K>> {
  const index = before === null ? null : indexOf(before.shared, kind)
  const isSame = before !== null && catalogue === catalogueBefore && events.length === before.events.length
    && events.every((event) => { const old = before.eventById.get(event.id); return old !== undefined && indexOf(old.of, kind) === indexOf(event.of, kind) })
  if (index !== null && isSame) return index
  const merged = new Map<string, Held<K>>()
  let seen = 0
  for (const entity of catalogue ?? []) {
    merged.set(entity.id, entity)
    if (++seen % 1_024 === 0) yield
  }
  for (const { of } of events) {
    for (const entity of indexOf(of, kind).all) {
      if (!merged.has(entity.id)) merged.set(entity.id, entity)
      if (++seen % 1_024 === 0) yield
    }
  }
  return yield* reindex([...merged.values()], rule, index && { entities: null, index })
}

function indexOf<K extends SharedKind>(of: { readonly [P in K]: EntityIndex<P> }, kind: K): EntityIndex<K> {
  return of[kind]
}

/** Looked for in each event when somebody asks. */
function findAppearances(events: readonly LiveEvent[]): Lookup<readonly AppearanceAt[]> {
  return {
    get: (speaker) => {
      // The sessions of an event are grouped by speaker when one of its speakers is asked for: an edition holds all whom it names.
      const theirs = events.filter(({ of }) => of.speaker.byId.has(speaker))
      const found = theirs.flatMap((event) => (event.sessionsOf.speaker.get(speaker) ?? []).flatMap((session) =>
        session.appearances.filter((appearance) => appearance.speaker === speaker).map((appearance) => ({ event, session, appearance }))))
      return found.length === 0 ? undefined : found
    },
  }
}

/** Files of an edition that is live, and of the catalogue. */
function findFiles(places: readonly Lookup<MediaFile>[]): Lookup<MediaFile> {
  return {
    get: (name) => {
      for (const place of places) {
        const file = place.get(name)
        if (file) return file
      }
      return undefined
    },
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
