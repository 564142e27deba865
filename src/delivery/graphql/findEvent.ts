import type { EventView, View } from '../rest/view.ts'
import { readAcrossEvents } from '../store/reading.ts'
import { clientError, quote } from './errors.ts'
import { lookAt } from './seen.ts'

/**
 * The live event with that slug, or that had it; `null` if there never was one.
 * @throws GONE if it was taken off.
 */
export function findEventOrNull(view: View, slug: string): EventView | null {
  const { eventBySlug, eventByFormerSlug, gone } = view.reading.library
  const event = eventBySlug.get(slug)
  if (event) return lookAt(view, event)
  // From here on any publish may change what is found.
  readAcrossEvents(view.reading)
  const renamed = eventByFormerSlug.get(slug)
  if (renamed) return lookAt(view, renamed)
  if (gone.has(slug)) throw clientError('GONE', `The event ${quote(slug)} was taken off.`)
  return null
}

/** @throws NOT_FOUND, GONE */
export function findEvent(view: View, slug: string): EventView {
  const event = findEventOrNull(view, slug)
  if (!event) throw clientError('NOT_FOUND', `There is no event ${quote(slug)}.`, { argument: 'event' })
  return event
}
