/** Where a room is, as far as known. */
export type RoomPlace = { readonly room: string; readonly venue: string; readonly floor: string | null; readonly geo: { readonly latitude: number; readonly longitude: number } | null }

/** The longest way that is told, in minutes. */
export const longestWalk = 60

const onOneFloor = 2
const betweenFloors = 5
const betweenVenues = 20
const leavingVenue = 5
const metresAMinute = 75

/**
 * Minutes on foot between two rooms: a few in one building, between buildings as the crow flies and a way out and in.
 * Of rooms that are not known the way is 0: nothing is said of it.
 */
export function walkBetween(places: readonly RoomPlace[]): (from: string | null, to: string | null) => number {
  const known = new Map(places.map((place) => [place.room, place]))
  return (from, to) => {
    const a = known.get(from ?? '')
    const b = known.get(to ?? '')
    if (a === undefined || b === undefined || a.room === b.room) return 0
    if (a.venue === b.venue) return a.floor === b.floor ? onOneFloor : betweenFloors
    if (a.geo === null || b.geo === null) return betweenVenues
    return Math.min(longestWalk, leavingVenue + Math.ceil(metresBetween(a.geo, b.geo) / metresAMinute))
  }
}

/** Along a flat piece of the earth: venues of one conference are a few km apart. */
function metresBetween(a: NonNullable<RoomPlace['geo']>, b: NonNullable<RoomPlace['geo']>): number {
  const metresADegree = 111_195
  const east = (a.longitude - b.longitude) * Math.cos(((a.latitude + b.latitude) / 2) * (Math.PI / 180))
  return Math.hypot(a.latitude - b.latitude, east) * metresADegree
}
