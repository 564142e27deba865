import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'
import type { Event, Slot } from '../../../../payload-types.ts'
import { idOf } from '../../../access/member.ts'
import { daysOfEvent, eventInForce } from '../../../hooks/eventInForce.ts'
import { refuse } from '../../../hooks/refuse.ts'
import type { FieldFault } from '../../../hooks/refuse.ts'
import { findPlaceFaults } from '../findPlaceFaults.ts'

/** A slot lies in the days of its event, in a room of its venue or of the events beside it. */
export const refuseMisplacedSlot: CollectionBeforeChangeHook<Slot> = async ({ collection, data, originalDoc, req }) => {
  const id = idOf(data.event)
  const event = id === null ? null : await eventInForce(id, req)
  if (event === null) return data
  const faults: FieldFault[] = []
  const days = daysOfEvent(event)
  const startsAt = instantIn(data.startsAt)
  const endsAt = instantIn(data.endsAt)
  if (days === null) faults.push({ path: 'startsAt', message: 'Write down the days and the time zone of the event first.' })
  else if (startsAt !== null && endsAt !== null) faults.push(...findPlaceFaults({ startsAt, endsAt }, days))
  const room = idOf(data.room)
  if (room !== null && room !== idOf(originalDoc?.room)) faults.push(...(await findRoomFaults(room, event, req)))
  refuse(faults, { collection: collection.slug, req, id: originalDoc?.id })
  return data
}

/** What can't be read as an instant is left to the field's own validation. */
function instantIn(value: unknown): string | null {
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

async function findRoomFaults(id: string, event: Event, req: PayloadRequest): Promise<FieldFault[]> {
  // A building has its rooms, and events stand beside each other, whoever asks.
  const common = { depth: 0, pagination: false, req, overrideAccess: true } as const
  const { docs } = await req.payload.find({ ...common, collection: 'rooms', where: { id: { equals: id } }, limit: 1, select: { name: true, venue: true } })
  const room = docs[0]
  if (room === undefined) return [{ path: 'room', message: 'This room does not exist. Choose another.' }]
  const venue = idOf(room.venue)
  if (venue !== null && venue === idOf(event.venue)) return []
  const parent = idOf(event.parent)
  const family: Where[] = [{ parent: { equals: event.id } }, ...(parent === null ? [] : [{ id: { equals: parent } }, { parent: { equals: parent } }])]
  const beside = await req.payload.find({ ...common, collection: 'events', where: { or: family }, limit: 1_000, select: { venue: true } })
  if (venue !== null && beside.docs.some((other) => idOf(other.venue) === venue)) return []
  const message = event.venue
    ? `“${room.name}” is in another venue than this event and the events beside it. Choose a room of theirs.`
    : `“${room.name}” can’t be used: the event has no venue yet. Set the venue in the event’s form first.`
  return [{ path: 'room', message }]
}
