import type { Edition } from '../../program/edition.ts'
import type { MediaEntity, SpeakerEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { boundsOfDay, daysOf, programmeDayOf } from '../../program/slots.ts'
import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { byOrder } from '../byOrder.ts'
import { guidOfNoRoom } from '../derivedGuid.ts'
import { eventOf } from '../eventOf.ts'
import { acronymOf, optionalSlug, timeZoneNameOf } from '../frab/names.ts'
import { nameRooms } from '../frab/roomNames.ts'
import { lazily } from '../lazily.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { nameIn } from '../nameIn.ts'
import { slotsInTime } from '../slotsInTime.ts'
import { webUri } from '../webUri.ts'
import { writeJson } from '../writeJson.ts'
import { nameTracks } from './nameTracks.ts'
import { isMeta, renderEvent } from './renderEvents.ts'
import type { EventsContext } from './renderEvents.ts'
import { renderReferences } from './renderReferences.ts'
import type { Schedule2, Schedule2Person } from './shape.ts'

export type Schedule2Options = {
  locale: Locale
  /** Without a trailing slash. */
  publicUrl: string
}

/**
 * The edition of an event as `schedule2.json`, the coming format of the frab family: flat, with states, people by guid. One
 * event for each slot, cancelled ones too. Same edition, same bytes.
 * @throws if the edition does not hold its event.
 */
export function* renderSchedule2(edition: Edition, options: Schedule2Options): Steps<string> {
  return yield* writeJson(yield* describeSchedule2(edition, options), levelOfEvents)
}

/** schedule, events, an event. */
const levelOfEvents = 3

function* describeSchedule2(edition: Edition, { locale, publicUrl }: Schedule2Options): Steps<Schedule2> {
  const event = eventOf(edition)
  const { sessions, tracks, rooms, venues, speakers, media } = edition.entities
  const placed = yield* slotsInTime(edition)
  const known = new Set(tracks.map(({ id }) => id))
  const names = nameRooms(rooms, venues, locale)
  const context: EventsContext = {
    locale, publicUrl, event, acronym: acronymOf(event.slug), rooms: names,
    roomGuids: new Map(rooms.map(({ id, guid }) => [id, guid])),
    tracks: nameTracks(tracks, locale, placed.some(({ session }) => !isMeta(session) && !known.has(session.track ?? ''))),
    sessions: yield* byId(sessions), speakers: yield* byId(speakers), media: yield* byId(media),
  }
  const localTime = (instant: string): string => localDateTime(instant, event.timeZone)
  yield
  const used = yield* mapInSteps(placed, ({ slot }) => programmeDayOf(slot.startsAt, event))
  const dates = [...new Set([...daysOf(event), ...used])].sort()
  yield
  const days = yield* mapInSteps(dates.entries(), ([at, date]) => {
    const { startsAt, endsAt } = boundsOfDay(date, event)
    return { index: at + 1, date, start: localTime(startsAt), end: localTime(endsAt) }
  })
  const timeZone = timeZoneNameOf(event.timeZone)
  const logo = context.media.get(event.logo ?? '')
  const website = event.links.find(({ kind }) => kind === 'website')
  const isRoomlessUsed = placed.some(({ slot }) => !context.roomGuids.has(slot.room ?? ''))
  return {
    $schema: 'https://c3voc.de/schema/schedule2',
    generator: { name: 'Lineup' },
    schedule: {
      version: edition.version ?? String(edition.number),
      conference: {
        acronym: context.acronym,
        title: nameIn(event, locale) ?? event.slug,
        start: days[0]?.start ?? localTime(boundsOfDay(event.startsOn, event).startsAt), end: days.at(-1)?.end ?? localTime(boundsOfDay(event.endsOn, event).endsAt),
        timeslot_duration: `PT${event.rasterMinutes}M`,
        ...(timeZone === undefined ? {} : { time_zone_name: timeZone }),
        ...(logo ? { logo: { url: mediaUrlOf(logo, publicUrl, 512) } } : {}),
        url: (website && webUri(website.url)) ?? `${publicUrl}/api/events/${encodeURIComponent(event.slug)}`,
        tracks: context.tracks.tracks,
        rooms: [
          ...byOrder(rooms).map(({ id, guid, slug, capacity }) => {
            const sayable = optionalSlug(slug)
            return { name: names.nameOf(id), guid, ...(sayable === undefined ? {} : { slug: sayable }), ...(capacity === null ? {} : { capacity }) }
          }),
          ...(isRoomlessUsed ? [{ name: names.noRoom, guid: guidOfNoRoom(event) }] : []),
        ],
        days,
        meta: { edition: edition.number },
      },
      events: lazily(placed, ({ slot, session }) => renderEvent(slot, session, context)),
      persons: lazily(speakers, (speaker) => renderPerson(speaker, locale, publicUrl, context.media)),
    },
  }
}

function renderPerson({ id, name, bio, photo, links }: SpeakerEntity, locale: Locale, publicUrl: string, media: ReadonlyMap<string, MediaEntity>): Schedule2Person {
  const biography = inLocale(bio, locale)?.markdown.trim() ?? ''
  const picture = media.get(photo ?? '')
  return { guid: id, name, ...(biography === '' ? {} : { biography }), ...(picture ? { avatar: { url: mediaUrlOf(picture, publicUrl, 256) } } : {}), links: renderReferences(links) }
}
