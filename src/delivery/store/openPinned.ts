import { nearest } from '../http/nearest.ts'
import { Problem } from '../http/problems.ts'
import { notReady } from '../http/respond.ts'
import { buildLibrary } from './buildLibrary.ts'
import type { Library, LiveEvent } from './library.ts'
import { openPinnedReading } from './reading.ts'
import type { Reading } from './reading.ts'

/**
 * Opens a reading of one edition of an event, live or not: over a library that holds that edition and nothing else, so that
 * what is read is the same for ever.
 * @param name a slug of the event, of now or before, or its id.
 * @throws Problem not_found: no such event; edition_not_found: no such number yet; gone: the event was taken off, or the
 * edition is no longer kept; edition_unavailable: it is not in memory, and the database does not answer.
 */
export type OpenPinned = (name: string, number: number) => Promise<Reading>

/** @param fetchEdition gives an edition that is not live; throws Problem gone, edition_unavailable. */
export function createOpenPinned(current: () => Library | null, fetchEdition: (id: string, number: number) => Promise<LiveEvent>): OpenPinned {
  return async (name, number) => {
    const library = current()
    if (!library) throw notReady()
    const live = findLive(library, name)
    if (number > live.number) {
      throw new Problem('edition_not_found', `The live edition of ${live.event.slug} is number ${live.number}: there is no ${number} yet.`, { members: { live: live.number } })
    }
    const event = number === live.number ? live : await fetchEdition(live.id, number)
    const pinned = buildLibrary(0, { events: [event], gone: [], catalogue: null })
    // Under the name by which it was asked for too: an event may have had another then.
    return openPinnedReading({ ...pinned, eventBySlug: new Map([...pinned.eventBySlug, [name, event]]) }, { event: live.id, number, dropped: library.droppedOf.get(live.id) ?? 0 })
  }
}

function findLive({ eventBySlug, eventById, eventByFormerSlug, gone }: Library, name: string): LiveEvent {
  const event = eventBySlug.get(name) ?? eventById.get(name.toLowerCase()) ?? eventByFormerSlug.get(name)
  if (event) return event
  if (gone.has(name) || gone.has(name.toLowerCase())) throw new Problem('gone', 'This event was taken off.', { members: { event: name } })
  const meant = nearest(name, [...eventBySlug.keys()])
  throw new Problem('not_found', `There is no event \`${name.slice(0, 100)}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`, { members: meant === null ? {} : { suggestion: meant } })
}
