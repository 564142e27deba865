import type { FilterOptionsProps, Where } from 'payload'
import { idOf } from '../access/member.ts'

/** Offers only documents of the event that the form names; nothing before one is chosen. */
export function ofSameEvent({ data }: Pick<FilterOptionsProps, 'data'>): Where | boolean {
  const event = idOf((data as Record<string, unknown> | undefined)?.event) // Payload types data as unknown
  return event === null ? false : { event: { equals: event } }
}
