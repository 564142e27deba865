import { readParameters } from '../http/parameters.ts'
import type { LiveEvent } from '../store/library.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { populate } from './documents/populate.ts'
import { toDocument } from './documents/toDocument.ts'
import type { Document } from './documents/toDocument.ts'
import { findEvent } from './findEvent.ts'
import { keyOf, readingParameters } from './readCollection.ts'
import type { Prepared, RestOptions } from './readCollection.ts'
import type { View } from './view.ts'

/** The whole of an event in one document: every entity once, naming others by id; `depth=1` puts them in place. */
export type ProgramDocument = {
  event: Document
  days: { date: string; startsAt: string; endsAt: string; slots: { slot: string; session: string; room: string | null; startsAt: string; endsAt: string }[] }[]
  tracks: Document[]
  rooms: Document[]
  venues: Document[]
  topics: Document[]
  sessions: Document[]
  speakers: Document[]
  organizations: Document[]
  sponsors: Document[]
  media: Document[]
}

/**
 * `GET /api/events/{slug}/program`.
 * @throws Problem about a parameter; `read` throws those of `findEvent`.
 */
export function prepareProgram(slug: string, query: URLSearchParams, options: RestOptions): Prepared<ProgramDocument> {
  const { depth: anyDepth, locale: anyLocale } = readingParameters(options.locales)
  const parameters = readParameters(query, { depth: anyDepth.unwrap().default(0), locale: anyLocale }, '/api/events/{slug}/program')
  return {
    key: keyOf(`/api/events/${slug}/program`, parameters),
    read: (reading) => {
      const event = findEvent(reading, slug)
      const view: View = { reading, event, locale: parameters.locale, fallback: options.locales[0], publicUrl: options.publicUrl }
      return { value: writeProgram(event, view, parameters.depth), event, locale: parameters.locale }
    },
  }
}

function writeProgram(event: LiveEvent, view: View, depth: number): ProgramDocument {
  const write = (kind: EntityKind): Document[] => event.of[kind].all.map((entity) => {
    const document = toDocument(kind, entity, view)
    // The event is in the document already.
    return depth === 0 ? document : populate(kind, document, view, ['event', 'appearances.event'])
  })
  const own = toDocument('event', event.event, view)
  return {
    event: depth === 0 ? own : populate('event', own, view),
    days: layOut(event),
    tracks: write('track'),
    rooms: write('room'),
    venues: write('venue'),
    topics: write('topic'),
    sessions: write('session'),
    speakers: write('speaker'),
    organizations: write('organization'),
    sponsors: write('sponsor'),
    media: write('media'),
  }
}

function layOut({ days }: LiveEvent): ProgramDocument['days'] {
  return days.map(({ date, startsAt, endsAt, slots }) => ({
    date, startsAt, endsAt,
    slots: slots.map(({ slot, session }) => ({ slot: slot.id, session: session.id, room: slot.room, startsAt: slot.startsAt, endsAt: slot.endsAt })),
  }))
}
