import type { TakeNote } from '../notes.ts'
import type { Programme } from '../sources/programme.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Create, Existing, Match, RoomFields, VenueFields } from './plan.ts'
import { shorten } from './shorten.ts'

type Places = { venue: Create<VenueFields> | Match; rooms: (Create<RoomFields> | Match)[] }

/** The venue and its rooms. A room whose guid is known is used as it is, and so is its venue. */
export function planPlaces({ event, rooms }: Programme, existing: Existing, slug: string, note: TakeNote): Places {
  const known = rooms.flatMap(({ guid }) => (guid === null ? [] : (existing.rooms.get(guid) ?? [])))[0]
  const nameRoom = namingSlugs('room', known === undefined ? [] : existing.roomSlugs.get(known.venue))
  return {
    venue: planVenue(event, known?.venue ?? null, existing, slug, note),
    rooms: rooms.map(({ key, row, name, guid, capacity, externalIds }, order) => {
      const match = guid === null ? undefined : existing.rooms.get(guid)
      if (match !== undefined) return { action: 'match', key, row, id: match.id, name: match.name }
      return {
        action: 'create',
        key,
        row,
        fields: { name: shorten(name, 300, row, note), slug: nameRoom(name), guid, capacity, order, externalIds },
      }
    }),
  }
}

function planVenue(event: Programme['event'], known: string | null, existing: Existing, slug: string, note: TakeNote): Places['venue'] {
  const { row, timeZone } = event
  const match = known === null ? undefined : existing.venues.get(known)
  if (known !== null && match !== undefined) return { action: 'match', key: 'venue', row, id: known, name: match.name }
  const name = `Venue of ${event.name}`
  note('venue-not-named', row, name)
  return { action: 'create', key: 'venue', row, fields: { name: shorten(name, 300, row, note), slug: namingSlugs('venue', existing.venueSlugs)(`${slug}-venue`), timeZone } }
}
