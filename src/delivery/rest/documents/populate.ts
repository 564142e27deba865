import type { EntityKind } from '../../../program/kinds.ts'
import { noteEvent, readAcrossEvents, readDirectory } from '../../store/reading.ts'
import type { View } from '../view.ts'
import { toDocument } from './toDocument.ts'
import type { Document } from './toDocument.ts'

/** Where documents of a kind name others. A dot leads into an object or into each of a list. */
export const relations: { readonly [K in EntityKind]: Readonly<Record<string, EntityKind>> } = {
  event: { parent: 'event', coLocatedEvents: 'event', organizer: 'organization', venue: 'venue', logo: 'media', cover: 'media' },
  venue: {},
  room: { venue: 'venue' },
  track: { event: 'event' },
  topic: {},
  session: {
    'event': 'event', 'track': 'track', 'topics': 'topic', 'appearances.speaker': 'speaker', 'appearances.organization': 'organization',
    'replacedBy': 'session', 'sponsor': 'sponsor', 'slots.room': 'room', 'slots.movedFrom.room': 'room',
  },
  speaker: { 'organization': 'organization', 'photo': 'media', 'appearances.event': 'event', 'appearances.session': 'session', 'appearances.organization': 'organization' },
  organization: { logo: 'media', logoDark: 'media' },
  sponsor: { event: 'event', organization: 'organization', logo: 'media', logoDark: 'media' },
  media: {},
}

/** The document with the documents it names in place of their ids; those name others by id. */
export function populate(kind: EntityKind, document: Document, view: View, except: readonly string[] = []): Document {
  let populated: unknown = document
  for (const [path, target] of Object.entries(relations[kind])) {
    if (!except.includes(path)) populated = replaceAt(populated, path.split('.'), (id) => resolve(target, id, view))
  }
  // Only fields of a document were replaced.
  return populated as Document
}

function replaceAt(value: unknown, path: readonly string[], found: (id: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => replaceAt(each, path, found)).filter((each) => each !== null)
  const [field, ...rest] = path
  if (field === undefined) return typeof value === 'string' ? found(value) : value
  if (typeof value !== 'object' || value === null || !(field in value)) return value
  return { ...value, [field]: replaceAt(Reflect.get(value, field), rest, found) }
}

/** `null` for what is not public (any more). */
function resolve(kind: EntityKind, id: string, view: View): Document | null {
  if (kind === 'event') {
    const event = readDirectory(view.reading).eventById.get(id)
    return event ? toDocument('event', event.event, { ...view, event: noteEvent(view.reading, event) }) : null
  }
  const { event } = view
  if (event) {
    const entity = event.of[kind].byId.get(id)
    return entity ? toDocument(kind, entity, view) : null
  }
  const library = readAcrossEvents(view.reading)
  if (kind === 'session' || kind === 'track' || kind === 'sponsor') {
    const holder = library.events.find(({ of }) => of[kind].byId.has(id))
    const entity = holder?.of[kind].byId.get(id)
    return holder && entity ? toDocument(kind, entity, { ...view, event: holder }) : null
  }
  const entity = library.shared[kind].byId.get(id)
  return entity ? toDocument(kind, entity, view) : null
}
