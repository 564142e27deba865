import type { EventView } from '../rest/view.ts'
import { goneKey } from '../store/indexEvent.ts'
import { clientError, quote } from './errors.ts'
import type { SeenInEvent } from './seen.ts'
import { see } from './seen.ts'

/**
 * The session of an event with that slug, or that had it; `null` if there never was one.
 * @throws GONE if it was taken off.
 */
export function findSession(view: EventView, slug: string): SeenInEvent<'session'> | null {
  const { event } = view
  const session = event.of.session.bySlug.get(slug) ?? event.sessionByFormerSlug.get(slug)
  if (session) return see(view, session)
  if (event.gone.has(goneKey('session', slug))) throw clientError('GONE', `The session ${quote(slug)} was taken off.`)
  return null
}
