import type { SessionEntity, Slot } from '../../program/entities.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { programmeDayOf } from '../../program/slots.ts'
import { findInEvent } from '../rest/findEntity.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import type { Reading } from '../store/reading.ts'

/** What a request leaves in a feed: days, and slugs or ids of which any will do. */
export type Narrowed = { day?: string | undefined } & { [K in 'track' | 'room' | 'speaker' | 'topic' | 'session']?: readonly string[] | undefined }

/** Which slots stay in, and what they are called together; `part` is absent for all of the event. */
export type Choice = { choose: (slot: Slot, session: SessionEntity) => boolean; part?: string }

/** @throws Problem not_found and Moved for what is named and is not in the event. */
export function narrow(reading: Reading, event: LiveEvent, { day, track, room, speaker, topic, session }: Narrowed, locale: Locale): Choice {
  const find = <K extends EntityKind>(kind: K, names: readonly string[] | undefined): Held<K>[] | null =>
    names === undefined ? null : names.flatMap((name) => {
      const { entity } = findInEvent(reading, event, kind, name)
      // Rooms of two venues may share a slug: both are meant.
      return kind === 'room' && entity.id !== name.toLowerCase() ? event.of[kind].all.filter((other) => 'slug' in other && other.slug === name) : [entity]
    })
  const found = { track: find('track', track), room: find('room', room), speaker: find('speaker', speaker), topic: find('topic', topic), session: find('session', session) }
  const ids = (entities: readonly { id: string }[] | null): ((id: string | null) => boolean) => {
    if (entities === null) return () => true
    const wanted = new Set(entities.map(({ id }) => id))
    return (id) => id !== null && wanted.has(id)
  }
  const [isTrack, isRoom, isSpeaker, isTopic, isSession] = [ids(found.track), ids(found.room), ids(found.speaker), ids(found.topic), ids(found.session)]
  const named = [
    ...[...found.track ?? [], ...found.room ?? [], ...found.topic ?? []].map(({ name, slug }) => inLocale(name, locale) ?? slug),
    ...(found.speaker ?? []).map(({ name }) => name),
    ...(found.session?.length === 1 ? found.session.map(({ title, slug }) => inLocale(title, locale) ?? slug) : []),
    ...(day === undefined ? [] : [day]),
  ]
  return {
    choose: (slot, one) => isTrack(one.track) && isRoom(slot.room) && isSession(one.id)
      && (found.speaker === null || one.appearances.some((appearance) => isSpeaker(appearance.speaker)))
      && (found.topic === null || one.topics.some(isTopic))
      && (day === undefined || programmeDayOf(slot.startsAt, event.event) === day),
    ...(named.length === 0 ? {} : { part: named.join(', ') }),
  }
}
