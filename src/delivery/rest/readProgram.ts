import type { EntityKind } from '../../program/kinds.ts'
import type { Steps } from '../../program/steps.ts'
import type { Answerable } from '../http/createAnswers.ts'
import type { Texts } from '../http/composition.ts'
import { inSlices } from '../store/inSlices.ts'
import type { LiveEvent, ProgrammeDay } from '../store/library.ts'
import { canonicalQuery } from './canonicalQuery.ts'
import { relations } from './documents/relations.ts'
import type { Document } from './documents/toDocument.ts'
import { writeDocument } from './documents/writeDocument.ts'
import type { Depth } from './documents/writeDocument.ts'
import { findEvent } from './findEvent.ts'
import { json } from './json.ts'
import { depthOf } from './listQuery.ts'
import { programParameters } from './parameters.ts'
import type { Selection } from './query/readSelect.ts'
import { readFallback, readPin, readQuery } from './query/readQuery.ts'
import type { RestOptions } from './restOptions.ts'
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

/** The lists of a programme, in order. */
const lists = {
  tracks: 'track', rooms: 'room', venues: 'venue', topics: 'topic', sessions: 'session', speakers: 'speaker', organizations: 'organization', sponsors: 'sponsor', media: 'media',
} as const satisfies { [L in Exclude<keyof ProgramDocument, 'event' | 'days'>]: EntityKind }

/**
 * `GET /api/events/{slug}/program`.
 * @param query without its `?`.
 * @throws Problem about a parameter; `make` throws those of `findEvent`.
 */
export function prepareProgram(slug: string, query: string, options: RestOptions): Answerable {
  const values = readQuery(query, programParameters(options.locales), '/api/events/{slug}/program')
  const { depth, locale, edition, abstracts } = values
  const fallback = readFallback(values, options.locales)
  return {
    key: `/api/events/${slug}/program${canonicalQuery({ values: { abstracts, depth, locale, edition, 'fallback-locale': fallback ?? 'none' } })}`,
    ...readPin(slug, edition),
    cost: 5 + 20 * depth,
    make: async (reading, pace) => {
      const event = findEvent(reading, slug)
      const view: View = { reading, event, locale, fallback, publicUrl: options.publicUrl }
      return json(reading, await inSlices(writeProgram(event, view, { depth: depthOf(depth), isWhole: abstracts === 'true' }, options), pace), event, locale)
    },
  }
}

function* writeProgram(event: LiveEvent, view: View, { depth, isWhole }: { depth: Depth; isWhole: boolean }, { kept }: RestOptions): Steps<Texts> {
  const selectOf = (kind: EntityKind): Selection | null => (isWhole ? null : withoutTexts[kind] ?? null)
  const texts = [`{"event":${writeDocument('event', { entity: event.event, view }, { depth, select: selectOf('event'), kept })},"days":[`]
  for (const [index, day] of event.days.entries()) {
    texts.push(`${index === 0 ? '' : ','}${JSON.stringify(layOut(day))}`)
    yield
  }
  for (const [name, kind] of Object.entries(lists)) {
    texts.push(`],"${name}":[`)
    for (const [index, entity] of event.of[kind].all.entries()) {
      texts.push(`${index === 0 ? '' : ','}${writeDocument(kind, { entity, view }, { depth, select: selectOf(kind), kept, relations: withoutEvent(kind) })}`)
      yield
    }
  }
  texts.push(']}')
  return texts
}

/** All but the long texts. */
const withoutTexts: { readonly [K in EntityKind]?: Selection } = {
  event: { isOnly: false, fields: new Map([['description', true]]) },
  session: { isOnly: false, fields: new Map([['abstract', true]]) },
  speaker: { isOnly: false, fields: new Map([['bio', true]]) },
  sponsor: { isOnly: false, fields: new Map([['text', true]]) },
}

/** Where ids are followed: not to the event, which is in the document already. */
function withoutEvent(kind: EntityKind) {
  const { event: _event, ...rest } = relations[kind]
  const { appearances } = rest
  if (typeof appearances !== 'object') return rest
  const { event: _own, ...others } = appearances
  return { ...rest, appearances: others }
}

function layOut({ date, startsAt, endsAt, slots }: ProgrammeDay): ProgramDocument['days'][number] {
  return { date, startsAt, endsAt, slots: slots.map(({ slot, session }) => ({ slot: slot.id, session: session.id, room: slot.room, startsAt: slot.startsAt, endsAt: slot.endsAt })) }
}
