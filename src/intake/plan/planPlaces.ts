import type { TakeNote } from '../notes.ts'
import type { Programme, RoomRow } from '../sources/programme.ts'
import { comparableRoom } from './comparable.ts'
import type { Existing } from './existing.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Create, Match, RoomFields, Step, VenueFields } from './plan.ts'
import type { PlanContext } from './planContext.ts'
import { shorten } from './shorten.ts'
import { foreign, stepOf } from './stepOf.ts'

type Places = { venue: Create<VenueFields> | Match; rooms: Step<RoomFields>[] }

/**
 * The venue and its rooms. The venue is that of the event; else that of a room whose guid is known; else a new one. A room that an
 * import into this event brought may change; any other is used as it is.
 */
export function planPlaces({ event, rooms }: Programme, { existing, there, matches, options, choices, nameOf, note }: PlanContext): Places {
  const known = there?.event.venue?.id ?? rooms.flatMap(({ guid }) => (guid === null ? [] : (existing.rooms.get(guid) ?? [])))[0]?.venue ?? null
  const nameRoom = namingSlugs('room', known === null ? [] : existing.roomSlugs.get(known))
  const create = (room: RoomRow, order: number): Step<RoomFields> => {
    const { key, row, name, capacity, externalIds } = room
    const isElsewhere = room.guid !== null && existing.rooms.has(room.guid)
    if (isElsewhere) note('guid-in-use', row, room.guid ?? '')
    const guid = isElsewhere ? null : room.guid
    return { action: 'create', key, row, fields: { name: shorten(name, 300, row, note), slug: nameRoom(name), guid, capacity, order, externalIds: externalIds.filter(({ id }) => !isElsewhere || id !== room.guid) } }
  }
  return {
    venue: planVenue(event, known, there?.event.venue?.name ?? null, existing, options.slug, note),
    rooms: rooms.map((room, order): Step<RoomFields> => {
      const match = matches.rooms.get(room.key)
      if (match !== undefined) {
        if (match.recorded === null) return foreign(room, match)
        const fields: RoomFields = { name: shorten(room.name, 300, room.row, note), slug: '', guid: match.guid, capacity: room.capacity, order, externalIds: room.externalIds }
        return stepOf(room, match, comparableRoom(fields), fields, room.externalIds, { source: options.source, publish: null, nameOf, take: choices.take })
      }
      const elsewhere = room.guid === null ? undefined : existing.rooms.get(room.guid)
      return elsewhere !== undefined && elsewhere.venue === known ? foreign(room, elsewhere) : create(room, order)
    }),
  }
}

function planVenue(event: Programme['event'], known: string | null, name: string | null, existing: Existing, slug: string, note: TakeNote): Places['venue'] {
  const { row, timeZone } = event
  const match = name ?? (known === null ? undefined : existing.venues.get(known)?.name)
  if (known !== null && match !== undefined) return foreign({ key: 'venue', row }, { id: known, name: match })
  const made = `Venue of ${event.name}`
  note('venue-not-named', row, made)
  return { action: 'create', key: 'venue', row, fields: { name: shorten(made, 300, row, note), slug: namingSlugs('venue', existing.venueSlugs)(`${slug}-venue`), timeZone } }
}
