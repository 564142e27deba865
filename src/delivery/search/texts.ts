import type { Localized } from '../../program/locale.ts'
import { readTextOnce } from '../store/longTexts.ts'
import type { LongKind } from '../store/longTexts.ts'
import type { Held, Library, LiveEvent, SharedKind } from '../store/library.ts'
import type { SearchKind } from './search.ts'
import type { Text } from './segment.ts'

/** Kinds that are searched in the catalogue when all events are, and not once in each event. */
export const sharedSearchKinds = ['speaker', 'topic', 'organization', 'room'] as const satisfies readonly (SearchKind & SharedKind)[]

/** Something whose texts are searched: an event, or what events share. */
export type Place = Pick<LiveEvent, 'of'>
export type SharedPlace = { readonly of: Pick<Library['shared'], (typeof sharedSearchKinds)[number]> }

/** Some of the things in a place, by id. */
export type Wanted = (id: string) => boolean
const all: Wanted = () => true

/** What can be found in an event, the event itself first. */
export function* textsOfEvent(place: Place, isWanted: Wanted = all): Generator<Text> {
  const { of } = place
  for (const entity of of.event.all) if (isWanted(entity.id)) yield textOf.event(entity)
  for (const entity of of.session.all) if (isWanted(entity.id)) yield textOf.session(entity, place)
  for (const entity of of.track.all) if (isWanted(entity.id)) yield textOf.track(entity)
  for (const entity of of.sponsor.all) if (isWanted(entity.id)) yield textOf.sponsor(entity, place)
  yield* textsOfShared(place, isWanted)
}

/** What can be found of what events share. */
export function* textsOfShared(place: SharedPlace, isWanted: Wanted = all): Generator<Text> {
  const { of } = place
  for (const entity of of.speaker.all) if (isWanted(entity.id)) yield textOf.speaker(entity, place)
  for (const entity of of.topic.all) if (isWanted(entity.id)) yield textOf.topic(entity)
  for (const entity of of.organization.all) if (isWanted(entity.id)) yield textOf.organization(entity)
  for (const entity of of.room.all) if (isWanted(entity.id)) yield textOf.room(entity)
}

const textOf = {
  event: (event: Held<'event'>): Text => ({ kind: 'event', id: event.id, title: valuesOf(event.name), beside: valuesOf(event.tagline), body: plainOf('event', event) }),
  session: (session: Held<'session'>, { of }: Place): Text => ({
    kind: 'session', id: session.id, title: valuesOf(session.title), beside: session.appearances.flatMap(({ speaker }) => of.speaker.byId.get(speaker)?.name ?? []), body: plainOf('session', session),
  }),
  track: ({ id, name, description }: Held<'track'>): Text => ({ kind: 'track', id, title: valuesOf(name), beside: [], body: valuesOf(description) }),
  sponsor: (sponsor: Held<'sponsor'>, { of }: Place): Text => ({ kind: 'sponsor', id: sponsor.id, title: nameOf(of.organization, sponsor.organization), beside: [], body: plainOf('sponsor', sponsor) }),
  speaker: (speaker: Held<'speaker'>, { of }: SharedPlace): Text => ({
    kind: 'speaker', id: speaker.id, title: [speaker.name], beside: [...valuesOf(speaker.jobTitle), ...nameOf(of.organization, speaker.organization)], body: plainOf('speaker', speaker),
  }),
  topic: ({ id, name }: Held<'topic'>): Text => ({ kind: 'topic', id, title: valuesOf(name), beside: [], body: [] }),
  organization: ({ id, name }: Held<'organization'>): Text => ({ kind: 'organization', id, title: [name], beside: [], body: [] }),
  room: ({ id, name }: Held<'room'>): Text => ({ kind: 'room', id, title: valuesOf(name), beside: [], body: [] }),
}

function nameOf(organizations: SharedPlace['of']['organization'], id: string | null): string[] {
  const found = id === null ? undefined : organizations.byId.get(id)
  return found ? [found.name] : []
}

/** A text in every language it was written in. */
function valuesOf(value: Localized<string> | null): string[] {
  return value === null ? [] : Object.values(value)
}

/** Each is read once to be indexed: what others read often stays in memory instead. */
function plainOf<K extends LongKind>(kind: K, entity: Held<K>): string[] {
  return Object.values(readTextOnce(kind, entity) ?? {}).map(({ text }) => text)
}
