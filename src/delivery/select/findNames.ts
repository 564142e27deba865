import { nearest } from '../http/nearest.ts'
import { goneKey } from '../store/indexEvent.ts'
import type { LiveEvent } from '../store/library.ts'
import { isShared } from '../store/library.ts'
import { readAcrossEvents } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'

/** What a filter may name. */
export type NamedKind = 'track' | 'room' | 'topic' | 'speaker' | 'organization' | 'sponsor' | 'venue'

/** The ids that names stand for, or the first name that stands for nothing, with what was probably meant. */
export type FoundNames = { readonly ids: ReadonlySet<string> } | { readonly unknown: string; readonly suggestion: string | null }

/**
 * Finds by slug or id what a filter names: in the events from which is chosen. A sponsor goes by its organization, too; rooms
 * of two venues with one slug are both meant. A name that is found in another event only, or that was taken off, stands for
 * nothing here, which is no mistake: the same filter is asked of many events, and by pages that are older than the edition.
 * @param events whose editions are read; the reading was told so.
 */
export function findNames(reading: Reading, events: readonly LiveEvent[], kind: NamedKind, names: readonly string[]): FoundNames {
  const ids = new Set<string>()
  for (const name of names) {
    const found = events.flatMap((event) => idsIn(event, kind, name))
    if (found.length === 0 && !isKnown(reading, events, kind, name)) return { unknown: name, suggestion: nearest(name, slugsIn(reading, events, kind)) }
    for (const id of found) ids.add(id)
  }
  return { ids }
}

/** What a slug or an id means in an event: rooms of two venues may share a slug, and an organization may sponsor twice. */
export function idsIn({ of }: LiveEvent, kind: NamedKind, name: string): readonly string[] {
  const id = name.toLowerCase()
  const byId = of[kind].byId.get(id)
  if (byId) return [byId.id]
  if (kind === 'sponsor') {
    const organization = of.organization.byId.get(id) ?? of.organization.bySlug.get(name)
    return organization ? of.sponsor.all.filter((sponsor) => sponsor.organization === organization.id).map((sponsor) => sponsor.id) : []
  }
  // Of two with one slug the index knows the first only.
  if (kind === 'room') return of.room.all.filter(({ slug }) => slug === name).map((room) => room.id)
  const bySlug = of[kind].bySlug.get(name)
  return bySlug ? [bySlug.id] : []
}

/** True if there is, or was, something of that name anywhere. */
function isKnown(reading: Reading, events: readonly LiveEvent[], kind: NamedKind, name: string): boolean {
  const gone = goneKey(kind, name)
  if (events.some((event) => event.gone.has(gone))) return true
  const library = readAcrossEvents(reading)
  if (library.goneFromCatalogue.has(gone)) return true
  const wanted = kind === 'sponsor' ? 'organization' : kind
  if (isShared(wanted)) {
    const index = library.shared[wanted]
    if (index.byId.has(name.toLowerCase()) || index.bySlug.has(name)) return true
  }
  return library.events.some((event) => idsIn(event, kind, name).length > 0)
}

/** What there is to choose from; elsewhere only if there is nothing here. */
function slugsIn(reading: Reading, events: readonly LiveEvent[], kind: NamedKind): string[] {
  const own = new Set(events.flatMap(({ of }) => [...of[kind].bySlug.keys()]))
  const wanted = kind === 'sponsor' ? 'organization' : kind
  return own.size === 0 && isShared(wanted) ? [...readAcrossEvents(reading).shared[wanted].bySlug.keys()] : [...own]
}
