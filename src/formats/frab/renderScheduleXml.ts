import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { describeSchedule } from './describeSchedule.ts'
import type { ScheduleOptions } from './describeSchedule.ts'
import { lazily } from '../lazily.ts'
import { writeXml } from '../writeXml.ts'
import type { Element } from '../writeXml.ts'
import type { FrabConference, FrabDay, FrabEvent, FrabReference, ScheduleDocument } from './scheduleShape.ts'

/**
 * The edition of an event as frab `schedule.xml` (https://c3voc.de/schedule/schema.xsd), media type
 * `application/vnd.c3voc.schedule+xml`: the same as `schedule.json` says, as far as the format has a place for it. Same
 * edition, same bytes.
 * @throws if the edition does not hold its event.
 */
export function* renderScheduleXml(edition: Edition, options: ScheduleOptions): Steps<string> {
  const url = `${options.publicUrl}/api/events/${encodeURIComponent(edition.slug ?? edition.scope)}/schedule.xml`
  return yield* writeXml({ schedule: toElement(yield* describeSchedule(edition, options), url) }, levelOfEvents)
}

/** schedule, day, room, event. */
const levelOfEvents = 3

/** @param url where this file is. */
function toElement({ generator, schedule: { version, base_url: baseUrl, conference } }: ScheduleDocument, url: string): Element {
  return {
    generator: { '@name': generator.name },
    url,
    version,
    conference: toConference(conference, baseUrl),
    day: conference.days.map((day) => toDay(day, conference)),
  }
}

function toConference({ title, acronym, start, end, daysCount, timeslot_duration: raster, logo, url, time_zone_name: zone, tracks }: FrabConference, baseUrl: string): Element {
  return {
    title, acronym, start, end,
    days: daysCount,
    timeslot_duration: raster,
    base_url: baseUrl,
    ...(logo === undefined ? {} : { logo }),
    url,
    ...(zone === undefined ? {} : { time_zone_name: zone }),
    track: tracks.map(({ name, slug, color }) => ({ '@name': name, ...(slug === undefined ? {} : { '@slug': slug }), '@color': color })),
  }
}

function toDay({ index, date, day_start: start, day_end: end, rooms }: FrabDay, conference: FrabConference): Element {
  const guidOf = new Map(conference.rooms.map(({ name, guid }) => [name, guid]))
  return {
    '@index': index, '@date': date, '@start': start, '@end': end,
    room: Object.entries(rooms).map(([name, events]) => {
      const guid = guidOf.get(name)
      return { '@name': name, ...(guid === undefined ? {} : { '@guid': guid }), event: lazily(events, toEvent) }
    }),
  }
}

/** The format wants a track, an abstract and a subtitle in every event, be they empty. */
function toEvent(event: FrabEvent): Element {
  return {
    '@guid': event.guid, '@id': event.id,
    date: event.date,
    start: event.start,
    duration: event.duration,
    room: event.room,
    slug: event.slug,
    url: event.url,
    title: event.title,
    subtitle: event.subtitle ?? '',
    track: event.track ?? '',
    type: event.type,
    language: event.language ?? '',
    abstract: event.abstract ?? '',
    description: event.description ?? '',
    recording: { license: '', optout: event.do_not_record },
    ...(event.feedback_url === undefined ? {} : { feedback_url: event.feedback_url }),
    persons: { person: event.persons.map(({ guid, name }) => ({ '@guid': guid, '#text': name })) },
    links: { link: event.links.map(toReference) },
    attachments: { attachment: event.attachments.map(toReference) },
  }
}

function toReference({ type, url, title }: FrabReference): Element {
  return { '@href': url, '@type': type, '#text': title }
}
