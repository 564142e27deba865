import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryChange, kinded } from '../../../tests/support/arbitraryChange.ts'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import type { Slot } from '../entities.ts'
import { compareSchedules } from './compareSchedules.ts'
import { comparedScheduleSchema } from './comparedSchedule.ts'
import { contentsOf } from './contents.ts'
import type { Contents } from './contents.ts'
import { describeDifference } from './describeDifference.ts'

const slotsIn = (contents: Contents): Map<string, Slot> => new Map([...contents.session.values()].flatMap(({ slots }) => slots.map((slot) => [slot.id, slot])))

describe('two states of a schedule as one', () => {
  it('nothing differs between equal ones', () => {
    fc.assert(fc.property(arbitraryEdition, (edition) => {
      const contents = contentsOf(kinded(edition))
      const schedule = compareSchedules(contents, contentsOf(kinded(structuredClone(edition))))
      expect(schedule?.slots.map(({ id, acts }) => [id, acts])).toEqual([...slotsIn(contents).keys()].map((id) => [id, []]))
    }))
  })

  it('holds each slot of either once, at its places, and says what became of it', () => {
    fc.assert(fc.property(arbitraryChange, ({ before, after }) => {
      const schedule = comparedScheduleSchema.parse(compareSchedules(before, after))
      const [old, now] = [slotsIn(before), slotsIn(after)]
      const placeOf = (slot: Slot | undefined) => (slot === undefined ? null : { room: slot.room, startsAt: slot.startsAt, endsAt: slot.endsAt })
      expect(schedule.slots.map(({ id }) => id).toSorted()).toEqual([...new Set([...old.keys(), ...now.keys()])].toSorted())
      for (const slot of schedule.slots) {
        const [was, is] = [old.get(slot.id), now.get(slot.id)]
        expect([slot.before, slot.after]).toEqual([placeOf(was), placeOf(is)])
        expect(slot.acts.includes('new')).toBe(was === undefined)
        expect(slot.acts.includes('removed')).toBe(is === undefined)
        if (was === undefined || is === undefined) continue
        expect(slot.acts.includes('moved')).toBe(JSON.stringify(placeOf(was)) !== JSON.stringify(placeOf(is)))
        expect(slot.acts.includes('cancelled')).toBe(was.state === 'confirmed' && is.state === 'cancelled')
        expect(slot.acts.includes('resumed')).toBe(was.state === 'cancelled' && is.state === 'confirmed')
      }
      const known = new Set(schedule.sessions.map(({ id }) => id))
      for (const { session } of schedule.slots) expect(known.has(session)).toBe(true)
    }))
  })

  it('tells a session whose words changed at each of its slots, as the difference in words does', () => {
    fc.assert(fc.property(arbitraryChange, ({ before, after }) => {
      const told = new Set(describeDifference(before, after).filter(({ kind }) => kind === 'session').map(({ id }) => id))
      for (const { session, acts } of compareSchedules(before, after)?.slots ?? []) if (acts.length > 0) expect(told.has(session)).toBe(true)
      for (const { session, acts } of compareSchedules(before, after)?.slots ?? []) {
        const [was, is] = [before.session.get(session), after.session.get(session)]
        if (was && is) expect(acts.includes('changed')).toBe(acts.every((act) => act !== 'new' && act !== 'removed') && JSON.stringify(was.title) !== JSON.stringify(is.title))
      }
    }))
  })

  it('is nothing where neither shows the event', () => {
    expect(compareSchedules(contentsOf([]), contentsOf([]))).toBeNull()
  })
})
