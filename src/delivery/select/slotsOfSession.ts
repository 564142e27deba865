import { groupBy } from '../store/indexEvent.ts'
import type { LiveEvent, PlacedSlot } from '../store/library.ts'
import { oncePer } from './oncePer.ts'

const slotsBySession = oncePer((event: LiveEvent) => groupBy(event.slots, ({ session }) => [session.id]))

const slotsByRoom = oncePer((event: LiveEvent) => groupBy(event.slots, ({ slot: { room } }) => (room === null ? [] : [room])))

/** What happens in a room, by start, then by number. */
export function slotsOfRoom(event: LiveEvent, id: string): readonly PlacedSlot[] {
  return slotsByRoom(event).get(id) ?? []
}

/** The slots of a session with their programme days, by start, then by number. */
export function slotsOfSession(event: LiveEvent, id: string): readonly PlacedSlot[] {
  return slotsBySession(event).get(id) ?? []
}
