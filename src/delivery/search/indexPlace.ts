import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import type { EntityIndex } from '../store/library.ts'
import { searchKinds } from './search.ts'
import { buildSegment } from './segment.ts'
import type { Segment, Text } from './segment.ts'
import type { Wanted } from './texts.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a search looks into: entities by kind, and their texts. */
export type Searched = { readonly of: { readonly [K in EntityKind]?: Pick<EntityIndex<K>, 'all' | 'byId'> }; readonly texts: (isWanted?: Wanted) => Iterable<Text> }

/** A place made searchable. Never changed. */
export type Indexed = {
  readonly searched: Searched
  readonly base: Segment
  /** What has changed since the base was made: its texts by number that are not to be found there, and the new ones. */
  readonly stale: ReadonlySet<number>
  readonly fresh: Segment | null
}

/** Indexes all. */
export function* indexPlace(searched: Searched, vocabulary: Vocabulary): Steps<Indexed> {
  return { searched, base: yield* buildSegment(searched.texts(), vocabulary), stale: new Set(), fresh: null }
}

/** Indexes what is other than before; all, once that is an eighth of it. */
export function* renewPlace(before: Indexed, searched: Searched, vocabulary: Vocabulary): Steps<Indexed> {
  const { base } = before
  const changed = new Set<string>([...before.stale].map((number) => base.ids[number] ?? ''))
  for (const id of before.fresh?.ids ?? []) changed.add(id)
  const had = changed.size
  yield* collectChanges(before.searched, searched, changed)
  if (changed.size === had && changed.size === 0) return { ...before, searched }
  if (changed.size > Math.max(64, base.ids.length / 8) || base.vocabulary !== vocabulary) return yield* indexPlace(searched, vocabulary)
  const stale = new Set<number>()
  for (const [number, id] of base.ids.entries()) {
    if (changed.has(id)) stale.add(number)
    if (number % 1_024 === 0) yield
  }
  const texts = [...searched.texts((id) => changed.has(id))]
  yield
  return { searched, base, stale, fresh: texts.length === 0 ? null : yield* buildSegment(texts, vocabulary) }
}

/** Adds the ids of what came, went, or reads otherwise: a session does when one of its speakers has another name. */
function* collectChanges(before: Searched, after: Searched, changed: Set<string>): Steps<void> {
  let isPersonChanged = false
  for (const kind of searchKinds) {
    const [old, now] = [before.of[kind], after.of[kind]]
    if (old === now) continue
    let seen = 0
    for (const entity of now?.all ?? []) {
      if (old?.byId.get(entity.id) !== entity) {
        changed.add(entity.id)
        isPersonChanged ||= kind === 'speaker' || kind === 'organization'
      }
      if (++seen % 1_024 === 0) yield
    }
    for (const { id } of old?.all ?? []) {
      if (now?.byId.has(id) !== true) changed.add(id)
      if (++seen % 1_024 === 0) yield
    }
  }
  if (!isPersonChanged) return
  for (const { id, appearances } of after.of.session?.all ?? []) {
    if (appearances.some(({ speaker }) => changed.has(speaker))) changed.add(id)
  }
  for (const kind of ['speaker', 'sponsor'] as const) {
    for (const { id, organization } of after.of[kind]?.all ?? []) {
      if (organization !== null && changed.has(organization)) changed.add(id)
    }
  }
}
