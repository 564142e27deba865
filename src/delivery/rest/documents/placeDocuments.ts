import { z } from 'zod'
import { roomSchema, venueSchema } from '../../../program/entities.ts'
import type { RoomEntity, TopicEntity, VenueEntity } from '../../../program/entities.ts'
import { textOf } from '../view.ts'
import type { View } from '../view.ts'
import { reference, slug } from './fields.ts'

const { address, geo, timeZone, url } = venueSchema.shape
const { guid, floor, capacity, order } = roomSchema.shape

export const venueDocument = z.strictObject({ id: z.uuid(), slug, name: z.string(), address, geo, timeZone, url })
export type VenueDocument = z.infer<typeof venueDocument>

export const roomDocument = z.strictObject({
  id: z.uuid(), guid, slug, name: z.string(), venue: reference('venue').nullable(), floor, capacity, order,
})
export type RoomDocument = z.infer<typeof roomDocument>

export const topicDocument = z.strictObject({ id: z.uuid(), slug, name: z.string() })
export type TopicDocument = z.infer<typeof topicDocument>

export function toVenueDocument({ id, slug: own, name, address: where, geo: at, timeZone: zone, url: site }: VenueEntity, view: View): VenueDocument {
  return { id, slug: own, name: textOf(name, view), address: where, geo: at, timeZone: zone, url: site }
}

export function toRoomDocument(room: RoomEntity, view: View): RoomDocument {
  return {
    id: room.id, guid: room.guid, slug: room.slug, name: textOf(room.name, view),
    venue: room.venue, floor: room.floor, capacity: room.capacity, order: room.order,
  }
}

export function toTopicDocument({ id, slug: own, name }: TopicEntity, view: View): TopicDocument {
  return { id, slug: own, name: textOf(name, view) }
}
