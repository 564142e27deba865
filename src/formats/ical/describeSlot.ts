import ICAL from 'ical.js'
import type { Edition } from '../../program/edition.ts'
import type { EventEntity, OrganizationEntity, RoomEntity, SessionEntity, Slot, SpeakerEntity, TrackEntity, VenueEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { localTime, utcTime } from './times.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { wordsOf } from '../words.ts'
import { plain } from './plain.ts'

/** What the slots of one calendar have in common. */
export type CalendarContext = {
  edition: Edition
  event: EventEntity
  locale: Locale
  publicUrl: string
  /** The zone that the file describes; `null`: times are written in UTC. */
  zone: string | null
  speakers: ReadonlyMap<string, SpeakerEntity>
  organizations: ReadonlyMap<string, OrganizationEntity>
  rooms: ReadonlyMap<string, RoomEntity>
  venues: ReadonlyMap<string, VenueEntity>
  tracks: ReadonlyMap<string, TrackEntity>
  sessions: ReadonlyMap<string, SessionEntity>
}

/** One slot as a VEVENT. Its stamps are those of its own last change: with the time of day, all would look new at each look. */
export function describeSlot(slot: Slot, session: SessionEntity, context: CalendarContext): ICAL.Component {
  const { locale, publicUrl, zone, tracks } = context
  const component = new ICAL.Component('vevent')
  const add = (name: string, value: string | number | ICAL.Time | readonly number[]): ICAL.Property => component.addPropertyWithValue(name, value)
  const addTime = (name: string, instant: string): void => {
    const local = zone === null ? null : localTime(instant, zone)
    const property = add(name, local ?? utcTime(instant))
    if (local && zone !== null) property.setParameter('tzid', zone)
  }
  const texts = (entries: Record<string, string>): void => {
    for (const [name, text] of Object.entries(entries)) if (text !== '') add(name, text)
  }
  const venue = venueOf(slot, context)
  const track = session.track === null ? undefined : tracks.get(session.track)
  add('uid', slot.guid)
  const changedAt = utcTime(slot.changedAt)
  add('dtstamp', changedAt)
  add('last-modified', changedAt)
  add('sequence', slot.sequence)
  addTime('dtstart', slot.startsAt)
  addTime('dtend', slot.endsAt)
  add('status', slot.state === 'cancelled' || session.state !== 'confirmed' ? 'CANCELLED' : 'CONFIRMED')
  texts({
    summary: titleOf(session, locale),
    description: plain(describe(session, context)),
    location: plain([roomOf(slot, context), ...(venue ? addressOf(venue, locale) : [])].filter((part) => part !== '').join(', ')),
    categories: track ? plain(inLocale(track.name, locale) ?? track.slug) : '',
  })
  if (venue?.geo) add('geo', [venue.geo.latitude, venue.geo.longitude])
  add('url', sessionUrlOf(session, publicUrl))
  return component
}

function titleOf({ title, slug }: SessionEntity, locale: Locale): string {
  const text = plain(inLocale(title, locale) ?? '')
  return text === '' ? slug : text
}

/** What replaces it, who is on stage, what it is about. */
function describe(session: SessionEntity, { locale, sessions, speakers, organizations }: CalendarContext): string {
  const successor = session.replacedBy === null ? undefined : sessions.get(session.replacedBy)
  const appearances = new Map(session.appearances.toReversed().map((appearance) => [appearance.speaker, appearance]))
  const people = [...appearances.values()].toReversed().flatMap(({ speaker: id, jobTitle, organization }) => {
    const speaker = speakers.get(id)
    const company = organization === null ? undefined : organizations.get(organization)?.name
    return speaker ? [[speaker.name, inLocale(jobTitle, locale), company].filter((part) => part !== null && part !== undefined && part !== '').join(', ')] : []
  })
  return [
    successor ? `${wordsOf[locale].replacedBy}: ${titleOf(successor, locale)}` : '',
    people.join('\n'),
    inLocale(session.abstract, locale)?.text.trim() ?? '',
  ].filter((part) => part !== '').join('\n\n')
}

function roomOf({ room }: Slot, { rooms, locale }: CalendarContext): string {
  const found = room === null ? undefined : rooms.get(room)
  return found ? inLocale(found.name, locale) ?? found.slug : ''
}

/** That of the room, else the event's. */
function venueOf({ room }: Slot, { rooms, venues, event }: CalendarContext): VenueEntity | undefined {
  const id = (room === null ? null : rooms.get(room)?.venue ?? null) ?? event.venue
  return id === null ? undefined : venues.get(id)
}

function addressOf({ name, slug, address: { street, postalCode, city, region, country } }: VenueEntity, locale: Locale): string[] {
  const town = [postalCode, city].filter((part) => part !== null).join(' ')
  return [inLocale(name, locale) ?? slug, street ?? '', town, region ?? '', country ?? '']
}
