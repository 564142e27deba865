import type { RoomEntity, VenueEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { byOrder } from '../byOrder.ts'
import { wordsOf } from '../words.ts'

export type RoomNames = {
  /** Of a room's id; of `null`, and of a room that is not there: the name for slots without a room. */
  nameOf: (room: string | null) => string
  /** Every name; the one for no room is last. */
  inOrder: readonly string[]
  noRoom: string
}

/**
 * A name for each room that no other room of the file has: the format keys rooms by name, and events of two rooms of one
 * name would end up in one. Rooms that share a name are told apart by their venue, else by slug, else by number.
 */
export function nameRooms(rooms: readonly RoomEntity[], venues: readonly VenueEntity[], locale: Locale): RoomNames {
  const { noRoom } = wordsOf[locale]
  const venueNames = new Map(venues.map(({ id, name, slug }) => [id, inLocale(name, locale) ?? slug]))
  const sorted = byOrder(rooms)
  const groups = [...Map.groupBy(sorted, (room) => plainNameOf(room, locale))]
  // A room whose name is its own keeps it, wherever it stands among the others.
  groups.sort(([, a], [, b]) => Number(a.length > 1) - Number(b.length > 1))
  // `__proto__` is no key to many who read JSON.
  const used = new Set([noRoom, '__proto__'])
  const names = new Map<string, string>()
  for (const [name, sharers] of groups) {
    const isVenueTelling = new Set(sharers.map(({ venue }) => venue)).size === sharers.length
    for (const room of sharers) {
      const venue = isVenueTelling && room.venue !== null ? venueNames.get(room.venue) : undefined
      const qualified = `${name} (${room.slug})`
      const candidates = sharers.length === 1 ? [name, qualified] : [...(venue === undefined ? [] : [`${name} (${venue})`]), qualified]
      const free = candidates.find((candidate) => !used.has(candidate)) ?? numbered(qualified, used)
      used.add(free)
      names.set(room.id, free)
    }
  }
  const nameOf = (room: string | null): string => (room === null ? noRoom : names.get(room) ?? noRoom)
  return { nameOf, inOrder: [...sorted.map(({ id }) => nameOf(id)), noRoom], noRoom }
}

function plainNameOf({ name, slug }: RoomEntity, locale: Locale): string {
  const text = inLocale(name, locale)?.trim() ?? ''
  return text === '' ? slug : text
}

function numbered(name: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!used.has(`${name} ${number}`)) return `${name} ${number}`
}
