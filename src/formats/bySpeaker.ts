import type { SessionEntity } from '../program/entities.ts'
import type { Steps } from '../program/steps.ts'

/** What each speaker appears in, by the speaker's id, in the order in which it comes. */
export function* bySpeaker<T>(entries: Iterable<T>, sessionOf: (entry: T) => SessionEntity): Steps<ReadonlyMap<string, readonly T[]>> {
  const found = new Map<string, T[]>()
  for (const entry of entries) {
    for (const speaker of new Set(sessionOf(entry).appearances.map((appearance) => appearance.speaker))) {
      const own = found.get(speaker)
      if (own) own.push(entry)
      else found.set(speaker, [entry])
    }
    yield
  }
  return found
}
