import type { PayloadRequest } from 'payload'
import type { Event } from '../../payload-types.ts'
import type { EventDays } from '../../program/slots.ts'
import { dayOf } from '../fields/day.ts'
import { findTimeZoneFault } from '../validate/timeZone.ts'

/** The event against which slots are checked: as published, or, if it never was, as last drafted. `null` if there is none. */
export async function eventInForce(id: string, req: PayloadRequest): Promise<Event | null> {
  const read = async (draft: boolean): Promise<Event | null> => {
    const { docs } = await req.payload.find({
      collection: 'events',
      where: { id: { equals: id } },
      draft,
      depth: 0,
      limit: 1,
      pagination: false,
      trash: true,
      req,
      overrideAccess: true, // an event has its days whoever asks
    })
    return docs[0] ?? null
  }
  const current = await read(false)
  return current === null || current._status === 'published' ? current : await read(true)
}

/** The days of an event as rules want them; `null` while they are not written down in full. */
export function daysOfEvent(event: Partial<Pick<Event, 'startsOn' | 'endsOn' | 'timeZone' | 'dayEndsAtHour'>>): EventDays | null {
  const startsOn = dayOf(event.startsOn)
  const endsOn = dayOf(event.endsOn)
  const { timeZone, dayEndsAtHour } = event
  if (startsOn === null || endsOn === null || typeof timeZone !== 'string' || findTimeZoneFault(timeZone) !== null) return null
  return { startsOn, endsOn, timeZone, dayEndsAtHour: dayEndsAtHour ?? 4 }
}
