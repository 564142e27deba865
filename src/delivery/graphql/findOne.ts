import type { EventView, View } from '../rest/view.ts'
import { goneKey } from '../store/indexEvent.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { clientError, quote } from './errors.ts'
import { isGiven } from './isGiven.ts'
import { lookAt, see } from './seen.ts'
import type { Seen, SeenInEvent } from './seen.ts'

/** By what one thing is asked for. */
export type ByName = { slug?: string | null; id?: string | null }

/** @throws BAD_ARGUMENT unless one of the two is given. */
export function nameOf({ slug, id }: ByName): string {
  if (isGiven(slug) && !isGiven(id)) return slug
  if (isGiven(id) && !isGiven(slug)) return id
  throw clientError('BAD_ARGUMENT', 'Give `slug` or `id`, one of the two.', { argument: 'slug' })
}

/**
 * What an event has under that slug or id, or had under that slug; `null` if it never had.
 * @throws GONE if it was taken off.
 */
export function findOwn<K extends 'session' | 'track' | 'room'>(view: EventView, kind: K, name: string): SeenInEvent<K> | null {
  const { event } = view
  const entity = event.of[kind].byId.get(name.toLowerCase()) ?? event.of[kind].bySlug.get(name)
  if (entity) return see(view, entity)
  const renamed = kind === 'session' ? event.sessionByFormerSlug.get(name) : undefined
  if (renamed) return findOwn(view, kind, renamed.id)
  if (event.gone.has(goneKey(kind, name)) || event.gone.has(goneKey(kind, name.toLowerCase()))) throw clientError('GONE', `The ${kind} ${quote(name)} was taken off.`)
  return null
}

/** The same in whatever event has it: by id, for a slug means nothing without its event. @throws BAD_ARGUMENT, GONE */
export function findAnywhere<K extends 'session' | 'track'>(view: View, kind: K, { slug, id }: ByName): SeenInEvent<K> | null {
  if (isGiven(slug) || !isGiven(id)) throw clientError('BAD_ARGUMENT', `A ${kind} is found by \`event\` and \`slug\`, or by \`id\`.`, { argument: isGiven(slug) ? 'event' : 'slug' })
  const { events } = readAcrossEvents(view.reading)
  const wanted = id.toLowerCase()
  for (const event of events) {
    const entity = event.of[kind].byId.get(wanted)
    if (entity) return see(lookAt(view, event), entity)
  }
  if (events.some((event) => event.gone.has(goneKey(kind, wanted)))) throw clientError('GONE', `The ${kind} ${quote(id)} was taken off.`)
  return null
}

/** What events share, by slug or id; `null` if there never was such. @throws GONE */
export function findShared<K extends 'speaker' | 'organization' | 'topic' | 'room'>(view: View, kind: K, name: string): Seen<K> | null {
  const library = readAcrossEvents(view.reading)
  const entity = library.shared[kind].byId.get(name.toLowerCase()) ?? library.shared[kind].bySlug.get(name)
  if (entity) return see(view, entity)
  const { goneFromCatalogue } = library
  if (goneFromCatalogue.has(goneKey(kind, name)) || goneFromCatalogue.has(goneKey(kind, name.toLowerCase()))) throw clientError('GONE', `The ${kind} ${quote(name)} was taken off.`)
  return null
}
