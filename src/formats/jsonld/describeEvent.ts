import type { Edition } from '../../program/edition.ts'
import type { EventEntity, SessionEntity, Slot, SponsorEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { eventOf } from '../eventOf.ts'
import { lazily } from '../lazily.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { nameIn } from '../nameIn.ts'
import { slotsInTime } from '../slotsInTime.ts'
import type { Placed } from '../slotsInTime.ts'
import { webUri } from '../webUri.ts'
import { describeOrganization } from './describeParties.ts'
import { describeVenue } from './describePlace.ts'
import { describeSlot } from './describeSlot.ts'
import type { SlotContext } from './describeSlot.ts'
import type { SchemaEvent, SchemaOrganization } from './shape.ts'

export type JsonLdOptions = {
  locale: Locale
  /** Without a trailing slash. */
  publicUrl: string
  /** Which slots are sub-events; all if not given. What is said of the event as a whole stays the same. */
  choose?: (slot: Slot, session: SessionEntity) => boolean
}

/** The event, within its parent where the edition holds that, with a sub-event for each slot by start, then by number. @throws if the edition does not hold it. */
export function* describeEvent(edition: Edition, { choose = () => true, ...options }: JsonLdOptions): Steps<SchemaEvent> {
  const event = eventOf(edition)
  const { events, sponsors, rooms, venues, speakers, organizations, media } = edition.entities
  const context: SlotContext = { ...options, event, rooms: yield* byId(rooms), venues: yield* byId(venues), speakers: yield* byId(speakers), organizations: yield* byId(organizations), media: yield* byId(media) }
  yield
  const placed = yield* slotsInTime(edition)
  const chosen: Placed[] = []
  for (const one of placed) {
    if (choose(one.slot, one.session)) chosen.push(one)
    yield
  }
  const parent = events.find(({ id }) => id === event.parent)
  const organizer = context.organizations.get(event.organizer ?? '')
  const backing = sponsorsOf(event, sponsors, context)
  const languages = languagesOf(placed)
  yield
  const images = [event.cover, event.logo].flatMap((id) => context.media.get(id ?? '') ?? []).map((image) => mediaUrlOf(image, options.publicUrl, 1_200))
  return {
    ...describeFrame(event, context),
    ...yield* datesOf(event, placed),
    ...(languages.length === 0 ? {} : { inLanguage: languages }),
    ...(images.length === 0 ? {} : { image: images }),
    ...(organizer ? { organizer: describeOrganization(organizer, context) } : {}),
    ...(backing.length === 0 ? {} : { sponsor: backing }),
    ...offersOf(event),
    ...(parent ? { superEvent: describeFrame(parent, context) } : {}),
    ...(chosen.length === 0 ? {} : { subEvent: lazily(chosen, ({ slot, session }) => describeSlot(slot, session, context)) }),
  }
}

/** What is said of the event and of its parent alike: all that search engines ask for in an event. */
function describeFrame(event: EventEntity, { locale, publicUrl, venues }: SlotContext): SchemaEvent {
  const website = event.links.find(({ kind }) => kind === 'website')
  const description = (inLocale(event.description, locale)?.text ?? inLocale(event.tagline, locale) ?? '').trim()
  const venue = venues.get(event.venue ?? '')
  return {
    '@type': 'Event', '@id': `urn:uuid:${event.id}`,
    'name': nameIn(event, locale) ?? event.slug,
    'url': (website && webUri(website.url)) ?? `${publicUrl}/api/events/${encodeURIComponent(event.slug)}`,
    'startDate': event.startsOn, 'endDate': event.endsOn,
    'eventStatus': 'https://schema.org/EventScheduled', 'eventAttendanceMode': 'https://schema.org/OfflineEventAttendanceMode',
    ...(description === '' ? {} : { description }),
    ...(venue ? { location: describeVenue(venue, locale) } : {}),
  }
}

/** From the first slot to the end of the last, on the event's clock; its days, as long as there is no programme. */
function* datesOf({ timeZone }: EventEntity, placed: readonly Placed[]): Steps<Partial<Pick<SchemaEvent, 'startDate' | 'endDate'>>> {
  const [first] = placed
  if (!first) return {}
  let last = first.slot
  for (const { slot } of placed) {
    if (Date.parse(slot.endsAt) > Date.parse(last.endsAt)) last = slot
    yield
  }
  return { startDate: localDateTime(first.slot.startsAt, timeZone), endDate: localDateTime(last.endsAt, timeZone) }
}

/** What is spoken in it, which is not what this text is in; sorted. */
function languagesOf(placed: readonly { session: SessionEntity }[]): string[] {
  return [...new Set(placed.flatMap(({ session }) => session.language ?? []))].sort()
}

/** Each organization once, by tier and by order in it; with the address and the logo that it gave for this event. */
function sponsorsOf({ tiers }: EventEntity, sponsors: readonly SponsorEntity[], context: SlotContext): SchemaOrganization[] {
  const rank = new Map(tiers.map(({ id, order }) => [id, order]))
  const rankOf = ({ tier }: SponsorEntity): number => rank.get(tier) ?? Number.MAX_SAFE_INTEGER
  const sorted = [...sponsors].sort((a, b) => rankOf(a) - rankOf(b) || a.order - b.order || (a.id < b.id ? -1 : 1))
  const first = new Map(sorted.toReversed().map((sponsor) => [sponsor.organization, sponsor]))
  return sorted.filter((sponsor) => first.get(sponsor.organization) === sponsor).flatMap(({ organization, url, logo }) => {
    const company = context.organizations.get(organization)
    return company ? [describeOrganization({ ...company, url: url ?? company.url, logo: logo ?? company.logo }, context)] : []
  })
}

function offersOf({ registration }: EventEntity): Pick<SchemaEvent, 'offers'> {
  const url = registration?.url === null || registration?.url === undefined ? null : webUri(registration.url)
  if (url === null || registration === null) return {}
  const { opensAt, closesAt } = registration
  return { offers: { '@type': 'Offer', url, ...(opensAt === null ? {} : { validFrom: opensAt }), ...(closesAt === null ? {} : { validThrough: closesAt }) } }
}
