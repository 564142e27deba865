import type { Edition } from '../../program/edition.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { eventOf } from '../eventOf.ts'
import { slotsInTime } from '../slotsInTime.ts'
import { describeSlot } from './describeSlot.ts'
import type { CalendarContext } from './describeSlot.ts'
import { plain } from './plain.ts'
import { ICAL } from './texts.ts'
import { utcTime } from './times.ts'
import { describeZone } from './zones.ts'

export type CalendarOptions = {
  locale: Locale
  /** The public address, without a trailing slash. */
  publicUrl: string
  /** Which slots are in it; all unless said. */
  choose?: (slot: Slot, session: SessionEntity) => boolean
  /** What the calendar is of, where it is not all of the event: it follows the event's name. */
  part?: string
  /** Path and query under which this calendar is found, with its leading slash. */
  address: string
}

/** How often clients should ask again. */
const refresh = 'PT15M'

/**
 * The slots of an event as iCalendar (RFC 5545, with the properties of RFC 7986): one VEVENT for each, known by the slot's
 * guid, with a SEQUENCE that grows when time, room or state change; cancelled ones stay, marked. Times are in the event's
 * zone, which the file describes. Same edition and options, same bytes.
 * @throws if the edition does not hold its event.
 */
export function* renderCalendar(edition: Edition, { locale, publicUrl, choose, part, address }: CalendarOptions): Steps<string> {
  const event = eventOf(edition)
  const calendar = new ICAL.Component('vcalendar')
  const add = (name: string, value: string | ICAL.Time | ICAL.Duration, parameters: Record<string, string> = {}): void => {
    const property = calendar.updatePropertyWithValue(name, value)
    for (const [parameter, given] of Object.entries(parameters)) property.setParameter(parameter, given)
  }
  const name = inLocale(event.name, locale) ?? event.slug
  const title = plain(part === undefined ? name : `${name}: ${part}`)
  const tagline = plain(inLocale(event.tagline, locale) ?? '')
  add('version', '2.0')
  add('prodid', '-//Lineup//Lineup//EN')
  add('calscale', 'GREGORIAN')
  add('method', 'PUBLISH')
  add('name', title)
  add('x-wr-calname', title)
  if (tagline !== '') {
    add('description', tagline)
    add('x-wr-caldesc', tagline)
  }
  add('x-wr-timezone', event.timeZone)
  add('last-modified', utcTime(edition.releasedAt))
  add('source', `${publicUrl}${address}`, { value: 'URI' })
  add('refresh-interval', ICAL.Duration.fromString(refresh))
  add('x-published-ttl', refresh)
  yield
  const zone = describeZone(event.timeZone)
  if (zone) calendar.addSubcomponent(zone.component)
  const context: CalendarContext = { edition, event, locale, publicUrl, zone: zone?.id ?? null, ...yield* lookUp(edition) }
  yield
  const placed = yield* slotsInTime(edition, choose)
  // A component in another is written as it is by itself: the calendar is written without its end, and its slots one by one.
  const end = 'END:VCALENDAR'
  let text = calendar.toString().slice(0, -end.length)
  for (const { slot, session } of placed) {
    yield
    // Joined it is one text: the library gives one of hundreds of parts, which would all be held until the end.
    text += [describeSlot(slot, session, context).toString(), ''].join('\r\n')
  }
  yield
  return `${text}${end}\r\n`
}

function* lookUp({ entities: { speakers, organizations, rooms, venues, tracks, sessions } }: Edition): Steps<Pick<CalendarContext, 'speakers' | 'organizations' | 'rooms' | 'venues' | 'tracks' | 'sessions'>> {
  return { speakers: yield* byId(speakers), organizations: yield* byId(organizations), rooms: yield* byId(rooms), venues: yield* byId(venues), tracks: yield* byId(tracks), sessions: yield* byId(sessions) }
}
