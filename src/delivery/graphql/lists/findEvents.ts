import { nearest } from '../../http/nearest.ts'
import type { LiveEvent } from '../../store/library.ts'
import { readAcrossEvents } from '../../store/reading.ts'
import type { Reading } from '../../store/reading.ts'
import { isGiven } from '../isGiven.ts'
import { unknownValue } from './conditions.ts'

/**
 * The ids of events that a filter names, by slug, former slug or id; `null` if it names none. Those that were taken off are
 * passed over.
 * @throws UNKNOWN_FILTER_VALUE for a name that no event has or had.
 */
export function idsOfEvents(reading: Reading, argument: string, names: readonly string[] | null | undefined): readonly string[] | null {
  if (!isGiven(names)) return null
  return names.flatMap((name) => {
    const event = findByName(reading, name)
    if (event) return [event.id]
    const { gone, eventBySlug } = readAcrossEvents(reading)
    if (gone.has(name) || gone.has(name.toLowerCase())) return []
    throw unknownValue(argument, 'event', name, nearest(name, [...eventBySlug.keys()]))
  })
}

function findByName(reading: Reading, name: string): LiveEvent | undefined {
  const { eventBySlug, eventById, eventByFormerSlug } = readAcrossEvents(reading)
  return eventBySlug.get(name) ?? eventById.get(name.toLowerCase()) ?? eventByFormerSlug.get(name)
}
