/**
 * The rooms of locations such as “Hall 1, Congress Centre, Berlin”: what all of them end with is where the event is. A location
 * that is nothing else names no room.
 */
export function trimLocations(locations: readonly string[]): (location: string) => string {
  const parts = [...new Set(locations.filter((location) => location !== ''))].map((location) => location.split(/\s*,\s*/))
  let shared = 0
  if (parts.length > 1) {
    const shortest = Math.min(...parts.map(({ length }) => length))
    while (shared < shortest && new Set(parts.map((each) => each.at(-1 - shared))).size === 1) shared += 1
  }
  return (location) => (shared === 0 ? location : location.split(/\s*,\s*/).slice(0, -shared).join(', '))
}
