import type { CollectionBeforeChangeHook } from 'payload'
import type { Event } from '../../../../payload-types.ts'
import { findSlotFault } from '../../../../program/slots.ts'
import { canonicalJson } from '../../../../program/canonical.ts'
import { daysOfEvent, eventInForce } from '../../../hooks/eventInForce.ts'
import { refuse } from '../../../hooks/refuse.ts'
import { listed } from '../../../listed.ts'

/** The days of an event don't shrink, and its zone doesn't change, under slots that would then lie outside. */
export const refuseStrandedSlots: CollectionBeforeChangeHook<Event> = async ({ collection, data, operation, originalDoc, req }) => {
  const id = originalDoc?.id
  if (operation !== 'update' || id === undefined) return data
  const current = await eventInForce(id, req)
  // A draft of a published event moves no slots: it is asked when it is published.
  if (current === null || (current._status === 'published' && data._status !== 'published')) return data
  const days = daysOfEvent(data)
  if (days === null || canonicalJson(days) === canonicalJson(daysOfEvent(current))) return data
  const { docs } = await req.payload.find({
    collection: 'slots',
    where: { event: { equals: id } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { title: true, session: true, startsAt: true, endsAt: true },
    req,
    overrideAccess: true, // slots lie where they lie whoever asks
  })
  const stranded = docs.filter((slot) => findSlotFault(slot, days) !== null)
  if (stranded.length > 0) {
    const names = listed(stranded.map((slot) => `“${slot.title ?? 'Untitled'}” (${slot.startsAt.slice(0, 16).replace('T', ' ')} UTC)`))
    const message = `${stranded.length === 1 ? 'One slot lies' : `${stranded.length} slots lie`} outside these days: ${names}. Move or delete ${stranded.length === 1 ? 'it' : 'them'} first.`
    refuse([{ path: days.endsOn === daysOfEvent(current)?.endsOn ? 'startsOn' : 'endsOn', message }], { collection: collection.slug, req, id })
  }
  return data
}
