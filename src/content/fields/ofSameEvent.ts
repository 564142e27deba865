import type { Where } from 'payload'
import { idOf } from '../access/member.ts'

/** Offers only documents of the event that the form names; nothing before one is chosen. */
export function ofSameEvent({ data }: { data: unknown }): Where | boolean {
  const event = typeof data === 'object' && data !== null && 'event' in data ? idOf(data.event) : null
  return event === null ? false : { event: { equals: event } }
}
