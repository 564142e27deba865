import type { RoomEntity } from '../../program/entities.ts'
import type { RoomDocument } from '../build/documents.ts'
import type { Reference } from './reference.ts'
import { localizedText, plain } from './values.ts'

export function roomEntity(room: RoomDocument, reference: Reference): RoomEntity {
  return {
    id: room.id,
    guid: room.guid,
    slug: room.slug,
    name: localizedText(room.name),
    venue: reference('venue', room.venue),
    floor: plain(room.floor),
    capacity: room.capacity ?? null,
    order: room.order ?? 0,
  }
}
