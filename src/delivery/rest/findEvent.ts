import { nearest } from '../http/nearest.ts'
import { Problem } from '../http/problems.ts'
import type { LiveEvent } from '../store/library.ts'
import { noteEvent } from '../store/reading.ts'
import type { Reading } from '../store/reading.ts'
import { Moved } from './moved.ts'

/**
 * The live event with that slug or id.
 * @param parameter which named it; `null`: the path did.
 * @throws Moved if it has another slug now; Problem gone or not_found.
 */
export function findEvent(reading: Reading, name: string, parameter: string | null = null): LiveEvent {
  const { eventById, eventBySlug, eventByFormerSlug, gone } = reading.library
  const event = eventBySlug.get(name) ?? eventById.get(name.toLowerCase())
  if (event) return noteEvent(reading, event)
  const renamed = eventByFormerSlug.get(name)
  if (renamed) throw new Moved(name, renamed.event.slug, parameter)
  if (gone.has(name) || gone.has(name.toLowerCase())) throw new Problem('gone', 'This event was taken off.', { members: { event: name, ...(parameter === null ? {} : { parameter }) } })
  const meant = nearest(name, [...eventBySlug.keys()])
  throw new Problem('not_found', `There is no event \`${name}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`, {
    members: { ...(parameter === null ? {} : { parameter }), ...(meant === null ? {} : { suggestion: meant }) },
  })
}
