import type { EventEntity, SessionEntity, Slot } from '../../program/entities.ts'
import { inLocale } from '../../program/locale.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { nameIn } from '../nameIn.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { performersOf } from './describeParties.ts'
import type { PartiesContext } from './describeParties.ts'
import { placeOf } from './describePlace.ts'
import type { PlacesContext } from './describePlace.ts'
import type { SchemaEvent } from './shape.ts'

export type SlotContext = PartiesContext & PlacesContext & { event: EventEntity }

/** One slot, by its guid, on the event's clock. Of one that is off only that is said, and not that it was moved before. */
export function describeSlot(slot: Slot, session: SessionEntity, context: SlotContext): SchemaEvent {
  const { locale, publicUrl, event: { timeZone } } = context
  const isOff = slot.state === 'cancelled' || session.state !== 'confirmed'
  const before = slot.movedFrom !== null && Date.parse(slot.movedFrom.startsAt) !== Date.parse(slot.startsAt) ? slot.movedFrom.startsAt : null
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
