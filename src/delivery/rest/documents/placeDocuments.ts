import { z } from 'zod'
import { roomSchema, venueSchema } from '../../../program/entities.ts'
import type { RoomEntity, TopicEntity, VenueEntity } from '../../../program/entities.ts'
import { textOf } from '../view.ts'
import type { View } from '../view.ts'
import type { FieldWriters } from './fieldWriters.ts'
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

export const venueFields: FieldWriters<VenueEntity, View, VenueDocument> = {
  id: ({ id }) => id,
  slug: ({ slug: own }) => own,
  name: ({ name }, view) => textOf(name, view),
  address: (venue) => venue.address,
  geo: (venue) => venue.geo,
  timeZone: (venue) => venue.timeZone,
  url: (venue) => venue.url,
}

export const roomFields: FieldWriters<RoomEntity, View, RoomDocument> = {
  id: ({ id }) => id,
  guid: (room) => room.guid,
  slug: ({ slug: own }) => own,
  name: ({ name }, view) => textOf(name, view),
  venue: ({ venue }) => venue,
  floor: (room) => room.floor,
  capacity: (room) => room.capacity,
  order: (room) => room.order,
}

export const topicFields: FieldWriters<TopicEntity, View, TopicDocument> = {
  id: ({ id }) => id,
  slug: ({ slug: own }) => own,
  name: ({ name }, view) => textOf(name, view),
}
