import type { Edition } from '../../program/edition.ts'
import type { EventEntity, RoomEntity, SessionEntity, Slot, VenueEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { byId } from '../byId.ts'
import { eventOf } from '../eventOf.ts'
import { localDateTime } from '../localDateTime.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { nameIn } from '../nameIn.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { webUri } from '../webUri.ts'
import { describeOrganization, describeVenue, performersOf } from './describeParties.ts'
import type { PartiesContext } from './describeParties.ts'
import type { SchemaEvent, SchemaPlace } from './shape.ts'

export type JsonLdOptions = {
  locale: Locale
  /** Without a trailing slash. */
  publicUrl: string
}

type Context = PartiesContext & { event: EventEntity; rooms: ReadonlyMap<string, RoomEntity>; venues: ReadonlyMap<string, VenueEntity> }

/**
 * The edition of an event as JSON-LD in the words of schema.org, a sub-event for each slot; fit to stand in a page's
 * `<script type="application/ld+json">`: nothing in it ends the element. Same edition, same bytes.
 * @throws if the edition does not hold its event.
 */
export function renderJsonLd(edition: Edition, options: JsonLdOptions): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...describeEvent(edition, options) })
  return new TextEncoder().encode(text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

function describeEvent(edition: Edition, options: JsonLdOptions): SchemaEvent {
  const event = eventOf(edition)
  const { sessions, sponsors, rooms, venues, speakers, organizations, media } = edition.entities
  const context: Context = { ...options, event, rooms: byId(rooms), venues: byId(venues), speakers: byId(speakers), organizations: byId(organizations), media: byId(media) }
  const placed = sessions.flatMap((session) => session.slots.map((slot) => ({ slot, session })))
    .sort((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt) || a.slot.number - b.slot.number)
  const venue = context.venues.get(event.venue ?? '')
  const organizer = context.organizations.get(event.organizer ?? '')
  const backing = [...new Set(sponsors.map(({ organization }) => organization))].flatMap((id) => context.organizations.get(id) ?? [])
  const description = inLocale(event.description, options.locale)?.text ?? inLocale(event.tagline, options.locale) ?? ''
  const images = [event.cover, event.logo].flatMap((id) => context.media.get(id ?? '') ?? []).map((image) => mediaUrlOf(image, options.publicUrl, 1_200))
  const website = event.links.find(({ kind }) => kind === 'website')
  return {
    '@type': 'Event', '@id': `urn:uuid:${event.id}`,
    'name': nameIn(event, options.locale) ?? event.slug,
    'url': (website && webUri(website.url)) ?? `${options.publicUrl}/api/events/${encodeURIComponent(event.slug)}`,
    ...datesOf(event, placed.map(({ slot }) => slot)),
    'eventStatus': 'https://schema.org/EventScheduled', 'eventAttendanceMode': 'https://schema.org/OfflineEventAttendanceMode',
    ...(description === '' ? {} : { description }),
    'inLanguage': options.locale,
    ...(venue ? { location: describeVenue(venue, options.locale) } : {}),
    ...(images.length === 0 ? {} : { image: images }),
    ...(organizer ? { organizer: describeOrganization(organizer, context) } : {}),
    ...(backing.length === 0 ? {} : { sponsor: backing.map((each) => describeOrganization(each, context)) }),
    ...offersOf(event),
    ...(placed.length === 0 ? {} : { subEvent: placed.map(({ slot, session }) => describeSlot(slot, session, context)) }),
  }
}

/** From the first slot to the end of the last, on the event's clock; its days, as long as there is no programme. */
function datesOf({ startsOn, endsOn, timeZone }: EventEntity, slots: readonly Slot[]): Pick<SchemaEvent, 'startDate' | 'endDate'> {
  const [first] = slots
  if (!first) return { startDate: startsOn, endDate: endsOn }
  const last = slots.reduce((latest, slot) => (Date.parse(slot.endsAt) > Date.parse(latest.endsAt) ? slot : latest))
  return { startDate: localDateTime(first.startsAt, timeZone), endDate: localDateTime(last.endsAt, timeZone) }
}

function offersOf({ registration }: EventEntity): Pick<SchemaEvent, 'offers'> {
  const url = registration?.url === null || registration?.url === undefined ? null : webUri(registration.url)
  if (url === null || registration === null) return {}
  const { opensAt, closesAt } = registration
  return { offers: { '@type': 'Offer', url, ...(opensAt === null ? {} : { validFrom: opensAt }), ...(closesAt === null ? {} : { validThrough: closesAt }) } }
}

function describeSlot(slot: Slot, session: SessionEntity, context: Context): SchemaEvent {
  const { locale, publicUrl, event: { timeZone } } = context
  const isOff = slot.state === 'cancelled' || session.state !== 'confirmed'
  const before = slot.movedFrom !== null && slot.movedFrom.startsAt !== slot.startsAt ? slot.movedFrom.startsAt : null
  const description = inLocale(session.abstract, locale)?.text.trim() ?? ''
  const location = placeOf(slot, context)
  const performer = performersOf(session, context)
  return {
    '@type': 'Event', '@id': `urn:uuid:${slot.guid}`,
    'name': nameIn({ name: session.title, slug: session.slug }, locale) ?? session.slug,
    'url': sessionUrlOf(session, publicUrl),
    'startDate': localDateTime(slot.startsAt, timeZone), 'endDate': localDateTime(slot.endsAt, timeZone),
    'eventStatus': `https://schema.org/Event${isOff ? 'Cancelled' : before === null ? 'Scheduled' : 'Rescheduled'}`,
    'eventAttendanceMode': 'https://schema.org/OfflineEventAttendanceMode',
    ...(before === null || isOff ? {} : { previousStartDate: localDateTime(before, timeZone) }),
    ...(description === '' ? {} : { description }),
    ...(session.language === null ? {} : { inLanguage: session.language }),
    ...(location === null ? {} : { location }),
    ...(performer.length === 0 ? {} : { performer }),
  }
}

/** The room in its venue; the venue alone where no room is set. */
function placeOf({ room }: Slot, { rooms, venues, event, locale }: Context): SchemaPlace | null {
  const found = rooms.get(room ?? '')
  const venue = venues.get(found?.venue ?? event.venue ?? '')
  const around = venue ? describeVenue(venue, locale) : null
  if (!found) return around
  return {
    '@type': 'Place', 'name': nameIn(found, locale) ?? found.slug,
    // Search engines look for the address on the place itself.
    ...(around?.address ? { address: around.address } : {}), ...(around ? { containedInPlace: around } : {}),
  }
}
