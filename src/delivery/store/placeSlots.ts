import { boundsOfDay, daysOf, programmeDayOf } from '../../program/slots.ts'
import type { Steps } from '../../program/steps.ts'
import { compareInstants } from './indexRules.ts'
import type { Held, PlacedSlot, ProgrammeDay } from './library.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'

/**
 * Every slot by start, then by number, with its programme day.
 * @param before slots placed earlier, with the same zone and end of the day.
 */
export function* placeSlots(sessions: readonly Held<'session'>[], event: Held<'event'>, before: readonly PlacedSlot[] = []): Steps<PlacedSlot[]> {
  const placed: PlacedSlot[] = []
  // Many begin at one time, and to find its day is slow.
  const dayOf = new Map<string, string>()
  for (const { slot, day } of before) {
    dayOf.set(slot.startsAt, day)
    if (dayOf.size % 1_024 === 0) yield
  }
  for (const session of sessions) {
    for (const slot of session.slots) {
      const day = dayOf.get(slot.startsAt) ?? programmeDayOf(slot.startsAt, event)
      dayOf.set(slot.startsAt, day)
      placed.push({ slot, session, day })
    }
    if (placed.length % 16 === 0) yield
  }
  return yield* sortInSteps(placed, (a, b) => compareInstants(a.slot.startsAt, b.slot.startsAt) || a.slot.number - b.slot.number)
}

/** The programme days from first to last. */
export function* layDays(slots: readonly PlacedSlot[], event: Held<'event'>): Steps<ProgrammeDay[]> {
  const ofDay = new Map<string, PlacedSlot[]>()
  for (const [at, slot] of slots.entries()) {
    const group = ofDay.get(slot.day)
    if (group) group.push(slot)
    else ofDay.set(slot.day, [slot])
    if (at % 1_024 === 0) yield
  }
  // A slot outside the event's days is refused in the form; if one is there all the same it is shown, not lost.
  const dates = new Set([...daysOf(event), ...ofDay.keys()])
  const days: ProgrammeDay[] = []
  for (const date of [...dates].sort()) {
    days.push({ date, ...boundsOfDay(date, event), slots: ofDay.get(date) ?? [] })
    yield
  }
  return days
}
