import type { EntityKind } from '../../../program/kinds.ts'
import type { Held } from '../../store/library.ts'
import { noteEvent, readAcrossEvents, readDirectory } from '../../store/reading.ts'
import type { View } from '../view.ts'

/** Where a document names others: a kind, or what is within an object or each of a list. */
export type Relations = { readonly [field: string]: EntityKind | Relations }

/** Where documents of each kind name others. */
export const relations: { readonly [K in EntityKind]: Relations } = {
  event: { parent: 'event', coLocatedEvents: 'event', organizer: 'organization', venue: 'venue', logo: 'media', cover: 'media' },
  venue: {},
  room: { venue: 'venue' },
  track: { event: 'event' },
  topic: {},
  session: {
    event: 'event', track: 'track', topics: 'topic', appearances: { speaker: 'speaker', organization: 'organization' },
    replacedBy: 'session', sponsor: 'sponsor', slots: { room: 'room', movedFrom: { room: 'room' } },
  },
  speaker: { organization: 'organization', photo: 'media', appearances: { event: 'event', session: 'session', organization: 'organization' } },
  organization: { logo: 'media', logoDark: 'media' },
  sponsor: { event: 'event', organization: 'organization', logo: 'media', logoDark: 'media' },
  media: {},
}

/** An entity, and the eyes it is seen with. */
export type Seen<K extends EntityKind> = { readonly entity: Held<K>; readonly view: View }

/** What an id names; `null` for what is not public (any more). Notes in the reading what was read. */
export function follow<K extends EntityKind>(kind: K, id: string, view: View): Seen<K> | null
export function follow(kind: EntityKind, id: string, view: View): Seen<EntityKind> | null {
  if (kind === 'event') {
    const event = readDirectory(view.reading).eventById.get(id)
    return event ? { entity: event.event, view: { ...view, event: noteEvent(view.reading, event) } } : null
  }
  if (view.event) {
    const entity = view.event.of[kind].byId.get(id)
    return entity ? { entity, view } : null
  }
  const library = readAcrossEvents(view.reading)
  if (kind === 'session' || kind === 'track' || kind === 'sponsor') {
    const event = library.events.find(({ of }) => of[kind].byId.has(id))
    const entity = event?.of[kind].byId.get(id)
    return event && entity ? { entity, view: { ...view, event } } : null
  }
  const entity = library.shared[kind].byId.get(id)
  return entity ? { entity, view } : null
}
