import type { EventEntity, MediaEntity, SessionEntity, Slot, SpeakerEntity } from '../../program/entities.ts'
import type { SessionKind, SpeakerRole } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { guidOfNoRoom } from '../derivedGuid.ts'
import { eventSlugOf } from '../frab/names.ts'
import type { RoomNames } from '../frab/roomNames.ts'
import { minutesBetween } from '../clockTimes.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { nameIn } from '../nameIn.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { wordsOf } from '../words.ts'
import type { TrackSlugs } from './nameTracks.ts'
import { renderReferences } from './renderReferences.ts'
import type { Schedule2Event, Schedule2MetaEvent, Schedule2Room } from './shape.ts'

/** What the events of one file have in common. */
export type EventsContext = {
  locale: Locale
  publicUrl: string
  event: EventEntity
  acronym: string
  rooms: RoomNames
  /** By id. */
  roomGuids: ReadonlyMap<string, string>
  tracks: TrackSlugs
  sessions: ReadonlyMap<string, SessionEntity>
  speakers: ReadonlyMap<string, SpeakerEntity>
  media: ReadonlyMap<string, MediaEntity>
}

/** One slot as the format has it. */
export function renderEvent(slot: Slot, session: SessionEntity, context: EventsContext): Schedule2Event | Schedule2MetaEvent {
  const { locale, publicUrl, event: { timeZone }, acronym, tracks } = context
  const type = types[session.kind]
  const isOff = slot.state === 'cancelled' || session.state !== 'confirmed'
  const title = titleOf(session, locale)
  const common = { guid: slot.guid, start: localDateTime(slot.startsAt, timeZone), end: localDateTime(slot.endsAt, timeZone), room: roomOf(slot, context) }
  if (type === 'BREAK' || type === 'META') return { ...common, type, title: isOff ? `${wordsOf[locale].cancelled}: ${title}` : title }
  const successor = context.sessions.get(session.replacedBy ?? '')
  return {
    ...common, type, title,
    state: isOff ? 'CANCELED' : 'CONFIRMED',
    subtitle: session.state === 'replaced' && successor ? `${wordsOf[locale].replacedBy}: ${titleOf(successor, locale)}` : null,
    duration: `PT${Math.max(0, Math.round(minutesBetween(slot.startsAt, slot.endsAt)))}M`,
    slug: eventSlugOf(acronym, slot.number, session.slug),
    url: sessionUrlOf(session, publicUrl),
    language: /^[a-z]{2}(?=-|$)/.exec(session.language ?? '')?.[0] ?? locale,
    track: { slug: tracks.slugOf(session.track) },
    abstract: inLocale(session.abstract, locale)?.markdown.trim() ?? null,
    participants: participantsOf(session, context),
    links: renderReferences(session.links.filter(({ kind }) => kind !== 'slides')),
    attachments: renderReferences(session.links.filter(({ kind }) => kind === 'slides')),
  }
}

/** True for what the format has as a meta event, which names no track. */
export function isMeta({ kind }: Pick<SessionEntity, 'kind'>): boolean {
  return types[kind] === 'BREAK' || types[kind] === 'META'
}

function titleOf({ title, slug }: SessionEntity, locale: Locale): string {
  return nameIn({ name: title, slug }, locale) ?? slug
}

/** Slots without a room stand in one of their own: the format wants one. */
function roomOf({ room }: Slot, { rooms, roomGuids, event }: EventsContext): Schedule2Room {
  const guid = roomGuids.get(room ?? '')
  return guid === undefined ? { guid: guidOfNoRoom(event), name: rooms.noRoom } : { guid, name: rooms.nameOf(room) }
}

/** Each person once, in the first role. */
function participantsOf({ appearances }: SessionEntity, { speakers }: EventsContext): Schedule2Event['participants'] {
  const first = new Map(appearances.toReversed().map(({ speaker, role }) => [speaker, role]))
  return [...new Set(appearances.map(({ speaker }) => speaker))].flatMap((id) => {
    const speaker = speakers.get(id)
    return speaker ? [{ guid: id, name: speaker.name, role: roles[first.get(id) ?? 'speaker'] }] : []
  })
}

const roles: Record<SpeakerRole, Schedule2Event['participants'][number]['role']> = { speaker: 'SPEAKER', moderator: 'MODERATOR', panelist: 'SPEAKER', host: 'HOST' }

const types: Record<SessionKind, Schedule2Event['type'] | Schedule2MetaEvent['type']> = {
  'talk': 'TALK', 'keynote': 'TALK', 'panel': 'DISCUSSION', 'workshop': 'WORKSHOP', 'lightning-talk': 'LIGHTNING_TALK', 'case-study': 'TALK', 'break': 'BREAK', 'registration': 'META', 'social': 'META',
}
