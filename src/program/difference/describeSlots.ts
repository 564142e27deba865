import { canonicalJson } from '../canonical.ts'
import type { Slot } from '../entities.ts'
import { spokenSpanOf } from '../spokenTime.ts'
import type { Act, Change } from './difference.ts'
import type { Telling } from './words.ts'

export type SlotsDifference = { acts: Act[]; changes: Change[] }

const place = 'Time and place'

/**
 * What became of the slots of a session.
 * @param isTold the session itself tells that it was cancelled or takes place again: its slots need not.
 */
export function describeSlots(before: readonly Slot[], after: readonly Slot[], telling: Telling, isTold: boolean): SlotsDifference {
  const old = new Map(before.map((slot) => [slot.id, slot]))
  const now = new Map(after.map((slot) => [slot.id, slot]))
  const parts = [...new Set([...now.keys(), ...old.keys()])].map((id) => describeSlot(old.get(id), now.get(id), telling, isTold))
  return { acts: [...new Set(parts.flatMap(({ acts }) => acts))], changes: parts.flatMap(({ changes }) => changes) }
}

function describeSlot(old: Slot | undefined, now: Slot | undefined, telling: Telling, isTold: boolean): SlotsDifference {
  if (old === undefined) return now === undefined ? { acts: [], changes: [] } : { acts: ['scheduled'], changes: [{ field: place, before: null, after: placeOf(now, telling) }] }
  if (now === undefined) return { acts: ['unscheduled'], changes: [{ field: place, before: placeOf(old, telling), after: null }] }
  const acts: Act[] = []
  const changes: Change[] = []
  if (old.room !== now.room || old.startsAt !== now.startsAt || old.endsAt !== now.endsAt) {
    acts.push('moved')
    changes.push({ field: place, before: placeOf(old, telling), after: placeOf(now, telling) })
  }
  if (old.state !== now.state && !isTold) {
    acts.push(now.state === 'cancelled' ? 'cancelled' : 'resumed')
    changes.push({ field: `Slot ${placeOf(now, telling)}`, before: old.state, after: now.state })
  }
  if (changes.length === 0 && !isTold && canonicalJson(old) !== canonicalJson(now)) {
    acts.push('changed')
    changes.push({ field: 'Calendar entry', before: null, after: null })
  }
  return { acts, changes }
}

/** `Platinum 1, Wed 1 Apr 2026, 09:30–09:55 GMT+1` */
export function placeOf(slot: Pick<Slot, 'room' | 'startsAt' | 'endsAt'>, { nameOf, timeZone }: Telling): string {
  return `${slot.room === null ? 'No room' : nameOf('room', slot.room)}, ${spokenSpanOf(slot, timeZone)}`
}
