import { nearest } from '../http/nearest.ts'
import type { EventView, View } from '../rest/view.ts'
import { readAcrossEvents } from '../store/reading.ts'
import type { Context } from './builder.ts'
import { clientError, fromProblem, quote } from './errors.ts'
import { lookAt } from './seen.ts'
import { within } from './within.ts'

/**
 * The live event with that slug or id, or that had that slug; `null` if there never was one.
 * @throws GONE if it was taken off.
 */
export function findEventOrNull(view: View, name: string): EventView | null {
  const { eventBySlug, eventById, eventByFormerSlug, gone } = view.reading.library
  const event = eventBySlug.get(name)
  if (event) return lookAt(view, event)
  // From here on any publish may change what is found.
  readAcrossEvents(view.reading)
  const other = eventById.get(name.toLowerCase()) ?? eventByFormerSlug.get(name)
  if (other) return lookAt(view, other)
  if (gone.has(name) || gone.has(name.toLowerCase())) throw clientError('GONE', `The event ${quote(name)} was taken off.`)
  return null
}

/** @throws NOT_FOUND, GONE */
export function findEvent(view: View, name: string): EventView {
  const event = findEventOrNull(view, name)
  if (event) return event
  const meant = nearest(name, [...view.reading.library.eventBySlug.keys()])
  const hint = meant === null ? '' : ` Did you mean ${quote(meant)}?`
  throw clientError('NOT_FOUND', `There is no event ${quote(name)}.${hint}`, { argument: 'event', ...(meant === null ? {} : { suggestion: meant }) })
}

/**
 * One edition of an event, live or not; `null` if there never was such an event. All below it is read from that edition.
 * @throws ARGUMENT_OUT_OF_RANGE, EDITION_NOT_FOUND, EDITION_UNAVAILABLE; GONE if the event was taken off, or the edition is no
 * longer kept.
 */
export async function findEdition(view: View, name: string, number: number, { openPinned, pins }: Context): Promise<EventView | null> {
  within('edition', number, 1, 2 ** 31 - 1)
  // The edition never changes, but it may be taken off, and what a name stands for may become another event.
  readAcrossEvents(view.reading)
  try {
    const reading = await openPinned(name, number)
    const [event] = reading.library.events
    if (!event) return null
    pins.push({ event: event.event.slug, number: event.number })
    return lookAt({ ...view, reading }, event)
  } catch (error) {
    const told = fromProblem(error, { argument: 'edition' })
    if (told !== error && error instanceof Error && 'code' in error && error.code === 'not_found') return null
    throw told
  }
}
