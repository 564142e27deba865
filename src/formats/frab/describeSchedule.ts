import type { Edition } from '../../program/edition.ts'
import type { EventEntity, RoomEntity, TrackEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { byOrder } from '../byOrder.ts'
import { guidOfNoRoom } from '../derivedGuid.ts'
import { hoursAndMinutes } from '../clockTimes.ts'
import { acronymOf, optionalSlug, timeZoneNameOf } from './names.ts'
import { renderDays } from './renderDays.ts'
import type { EventContext } from './renderEvent.ts'
import type { RoomNames } from './roomNames.ts'
import { nameRooms } from './roomNames.ts'
import type { FrabConference, FrabDay, FrabRoom, ScheduleDocument } from './scheduleShape.ts'
import { eventOf } from '../eventOf.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { webUri } from '../webUri.ts'

export type ScheduleOptions = {
  locale: Locale
  /** The public address, without a trailing slash. */
  publicUrl: string
}

/**
 * The edition of an event as frab has it, in the words of `schedule.json` v1: one event for each slot, cancelled ones too.
 * Slots without a room stand in a room of their own; sessions without a slot are named in `conference.meta`.
 * @throws if the edition does not hold its event.
 */
export function* describeSchedule(edition: Edition, options: ScheduleOptions): Steps<ScheduleDocument> {
  const event = eventOf(edition)
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Lineup' },
    schedule: {
      version: edition.version ?? String(edition.number),
      base_url: `${options.publicUrl}/`,
      conference: yield* renderConference(edition, event, options),
    },
  }
}

function* renderConference(edition: Edition, event: EventEntity, { locale, publicUrl }: ScheduleOptions): Steps<FrabConference> {
  const { sessions, tracks, rooms, venues } = edition.entities
  const context = yield* contextOf(edition, event, { locale, publicUrl })
  const roomNames = nameRooms(rooms, venues, locale)
  const days = yield* renderDays(edition, event, roomNames, context)
  const description = inLocale(event.description, locale)?.markdown.trim()
  yield
  const timeZone = timeZoneNameOf(event.timeZone)
  const logo = event.logo === null ? undefined : context.media.get(event.logo)
  return {
    acronym: context.acronym,
    title: inLocale(event.name, locale) ?? event.slug,
    ...(description ? { description } : {}),
    start: days[0]?.date ?? event.startsOn,
    end: days.at(-1)?.date ?? event.endsOn,
    daysCount: days.length,
    timeslot_duration: hoursAndMinutes(event.rasterMinutes),
    ...(timeZone === undefined ? {} : { time_zone_name: timeZone }),
    ...(logo ? { logo: mediaUrlOf(logo, publicUrl, 512) } : {}),
    url: eventUrlOf(event, publicUrl),
    tracks: byOrder(tracks).map((track) => renderTrack(track, context)),
    rooms: [...byOrder(rooms).map((room) => renderRoom(room, roomNames)), ...roomForRoomless(event, days, roomNames)],
    days,
    meta: {
      edition: edition.number,
      unscheduled: yield* mapInSteps(sessions.filter(({ slots }) => slots.length === 0), (session) => ({
        guid: session.id, title: context.titles.get(session.id) ?? session.slug, url: sessionUrlOf(session, publicUrl),
      })),
    },
  }
}

function* contextOf({ entities }: Edition, event: EventEntity, { locale, publicUrl }: ScheduleOptions): Steps<EventContext> {
  const titles = new Map<string, string>()
  for (const { id, slug, title } of entities.sessions) {
    titles.set(id, inLocale(title, locale) ?? slug)
    yield
  }
  return {
    locale,
    publicUrl,
    timeZone: event.timeZone,
    acronym: acronymOf(event.slug),
    titles,
    trackNames: new Map(entities.tracks.map(({ id, slug, name }) => [id, inLocale(name, locale) ?? slug])),
    speakers: yield* byId(entities.speakers),
    media: yield* byId(entities.media),
  }
}

function renderTrack({ id, slug, color }: TrackEntity, { trackNames }: EventContext): FrabConference['tracks'][number] {
  const sayable = optionalSlug(slug)
  return { name: trackNames.get(id) ?? slug, ...(sayable === undefined ? {} : { slug: sayable }), color }
}

function renderRoom({ id, guid, slug, capacity, floor }: RoomEntity, names: RoomNames): FrabRoom {
  const sayable = optionalSlug(slug)
  return {
    name: names.nameOf(id),
    guid,
    ...(sayable === undefined ? {} : { slug: sayable }),
    ...(capacity === null ? {} : { capacity }),
    ...(floor === null ? {} : { description: floor }),
  }
}

/** Clients list what stands in a room they know of: slots without one get a room with a guid that stays. */
function roomForRoomless(event: EventEntity, days: readonly FrabDay[], { noRoom }: RoomNames): FrabRoom[] {
  return days.some(({ rooms }) => Object.hasOwn(rooms, noRoom)) ? [{ name: noRoom, guid: guidOfNoRoom(event) }] : []
}

function eventUrlOf({ slug, links }: EventEntity, publicUrl: string): string {
  const own = links.find(({ kind }) => kind === 'website')
  return (own && webUri(own.url)) ?? `${publicUrl}/api/events/${encodeURIComponent(slug)}`
}
