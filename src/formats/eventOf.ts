import type { Edition, Stamped } from '../program/edition.ts'
import type { EventEntity } from '../program/entities.ts'

/** The event that an edition is of. @throws if the edition does not hold it. */
export function eventOf({ entities, scope, number }: Edition): Stamped<EventEntity> {
  const event = entities.events.find(({ id }) => id === scope)
  if (!event) throw new Error(`edition ${number} of ${scope} does not hold its event`)
  return event
}
