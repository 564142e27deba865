import { findSlotFault } from '../../../program/slots.ts'
import type { EventDays, SlotFault } from '../../../program/slots.ts'
import type { FieldFault } from '../../hooks/refuse.ts'

/** What is wrong with the times of a slot at an event, said to an editor. */
export function findPlaceFaults(place: { startsAt: string; endsAt: string }, days: EventDays): FieldFault[] {
  const fault = findSlotFault(place, days)
  return fault === null ? [] : [say[fault](days)]
}

const say: Record<SlotFault, (days: EventDays) => FieldFault> = {
  'ends-before-start': () => ({ path: 'endsAt', message: 'A slot ends after it starts. Set a later end.' }),
  'longer-than-a-day': () => ({ path: 'endsAt', message: 'A slot lasts 24 hours at most. Make one slot for each day.' }),
  'outside-days': ({ startsOn, endsOn, timeZone, dayEndsAtHour }) => ({
    path: 'startsAt',
    message:
      `The event takes place ${startsOn === endsOn ? `on ${startsOn}` : `from ${startsOn} to ${endsOn}`} (${timeZone}; a day ends at ${dayEndsAtHour}:00 of the next). ` +
      'Choose a time in its days, or change the days of the event first.',
  }),
}
