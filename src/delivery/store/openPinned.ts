import { nearest } from '../http/nearest.ts'
import { Problem } from '../http/problems.ts'
import { notReady } from '../http/respond.ts'
import type { Archive } from './createArchive.ts'
import { buildLibraryInSteps } from './buildLibrary.ts'
import { inSlices } from './inSlices.ts'
import type { Library, LiveEvent } from './library.ts'
import { findNamed, openPinnedReading } from './reading.ts'
import type { Reading } from './reading.ts'

/**
 * Opens a reading of one edition of an event, live or not: over a library that holds that edition and nothing else, so that
 * what is read is the same for ever.
 * @param name a slug of the event, of now or before, or its id.
 * @throws Problem not_found: no such event; edition_not_found: no such number yet; gone: the event was taken off, or the
 * edition is no longer kept; edition_unavailable: it is not in memory, and the database does not answer.
 */
export type OpenPinned = (name: string, number: number) => Promise<Reading>

export function createOpenPinned(current: () => Library | null, open: Archive['open']): OpenPinned {
  /** The library of an edition is the same whoever reads it. */
  const libraries = new WeakMap<LiveEvent, Promise<Library>>()
  const libraryOf = (event: LiveEvent): Promise<Library> => {
    const known = libraries.get(event)
    if (known) return known
    const made = inSlices(buildLibraryInSteps(0, { events: [event], gone: [], catalogue: null }, null))
    libraries.set(event, made)
    return made
  }
  const findLive = (name: string): { library: Library; live: LiveEvent } => {
    const library = current()
    if (!library) throw notReady()
    return { library, live: findNamed(library, name) ?? refuse(library, name) }
  }

  return async (name, number) => {
    const { library, live } = findLive(name)
    if (number > live.number) {
      throw new Problem('edition_not_found', `The live edition of ${live.event.slug} is number ${live.number}: there is no ${number} yet.`, { members: { live: live.number } })
    }
    const dropped = library.droppedOf.get(live.id) ?? 0
    const event = number === live.number ? live : (await open(live.id, number, dropped)).event
    const pinned = await libraryOf(event)
    // It may have been taken off while it was fetched.
    findLive(live.id)
    // Under the name by which it was asked for too: an event may have had another then.
    return openPinnedReading({ ...pinned, eventBySlug: new Map([...pinned.eventBySlug, [name, event]]) }, { name, event: live.id, number, dropped })
  }
}

function refuse({ eventBySlug, gone }: Library, name: string): never {
  if (gone.has(name) || gone.has(name.toLowerCase())) throw new Problem('gone', 'This event was taken off.', { members: { event: name } })
  const meant = nearest(name, [...eventBySlug.keys()])
  throw new Problem('not_found', `There is no event \`${name.slice(0, 100)}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`, { members: meant === null ? {} : { suggestion: meant } })
}
