import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, isSamePlace, mergeSlots, moved, resized, swapped, undoOf } from './scheduleEdits.ts'
import type { EditedSlot, SlotEdit, Slots, Step } from './scheduleEdits.ts'

const slot = (id: string, startsAt: string, endsAt: string, room: string | null = 'hall'): EditedSlot =>
  ({ id, session: `session of ${id}`, room, startsAt: `2026-04-01T${startsAt}:00.000Z`, endsAt: `2026-04-01T${endsAt}:00.000Z`, updatedAt: '2026-01-01T00:00:00.000Z' })
const mapOf = (...slots: EditedSlot[]): Slots => new Map(slots.map((one) => [one.id, one]))
const a = slot('a', '09:00', '09:25')
const b = slot('b', '10:00', '11:00', 'attic')

describe('an edit', () => {
  it('moves without changing the length', () => {
    expect(moved(a, '2026-04-01T23:50:00Z', null)).toEqual({ room: null, startsAt: '2026-04-01T23:50:00.000Z', endsAt: '2026-04-02T00:15:00.000Z' })
  })
  it('never makes a slot end before one raster', () => {
    expect(resized(a, { startsAt: a.startsAt, endsAt: '2026-04-01T09:45:00.000Z' }, 5)).toEqual({ room: 'hall', startsAt: a.startsAt, endsAt: '2026-04-01T09:45:00.000Z' })
    expect(resized(a, { startsAt: '2026-04-01T09:30:00.000Z', endsAt: a.endsAt }, 5)).toMatchObject({ startsAt: '2026-04-01T09:30:00.000Z', endsAt: '2026-04-01T09:35:00.000Z' })
  })
  it('swaps places, not lengths', () => {
    const after = applyEdits(mapOf(a, b), swapped(a, b))
    expect(after.get('a')).toMatchObject({ room: 'attic', startsAt: b.startsAt, endsAt: '2026-04-01T10:25:00.000Z' })
    expect(after.get('b')).toMatchObject({ room: 'hall', startsAt: a.startsAt, endsAt: '2026-04-01T10:00:00.000Z' })
  })
  it('of a slot that is gone does nothing', () => {
    expect(applyEdits(mapOf(a), [{ kind: 'place', slot: 'gone', to: b }, { kind: 'remove', slot: 'gone' }])).toEqual(mapOf(a))
  })
})

describe('what the server says', () => {
  it('stands over what was there, and adds and removes', () => {
    const newer = { ...a, room: 'attic', updatedAt: '2026-01-02T00:00:00.000Z' }
    const c = slot('c', '12:00', '12:30')
    expect([...mergeSlots(mapOf(a, b), { slots: [newer, c], removed: ['b'] }).values()]).toEqual([newer, c])
  })
})

describe('undo', () => {
  it('is refused once somebody else changed one of the slots', () => {
    const step: Step = { label: 'Move', before: [a], after: [{ ...a, room: 'attic' }] }
    expect(undoOf(step, mapOf({ ...a, room: 'attic', updatedAt: 'newer' }))).toEqual([{ kind: 'place', slot: 'a', to: { room: 'hall', startsAt: a.startsAt, endsAt: a.endsAt } }])
    expect(undoOf(step, mapOf({ ...a, room: 'cellar' }))).toBeNull()
    expect(undoOf(step, mapOf(b))).toBeNull()
  })
  it('removes what was added, and adds what was removed', () => {
    expect(undoOf({ label: 'Duplicate', before: [], after: [a] }, mapOf(a))).toEqual([{ kind: 'remove', slot: 'a' }])
    expect(undoOf({ label: 'Remove', before: [a], after: [] }, mapOf())).toEqual([{ kind: 'add', session: a.session, to: { room: 'hall', startsAt: a.startsAt, endsAt: a.endsAt } }])
  })

  const place = fc.record({ room: fc.constantFrom('hall', 'attic', null), startsAt: fc.integer({ min: 0, max: 1e6 }).map((at) => new Date(at * 60_000).toISOString()), lasts: fc.integer({ min: 5, max: 90 }) })
    .map(({ lasts, ...given }) => ({ ...given, endsAt: new Date(Date.parse(given.startsAt) + lasts * 60_000).toISOString() }))
  const arbitrarySlots = fc.array(place, { minLength: 2, maxLength: 6 }).map((places): EditedSlot[] => places.map((given, index) => ({ id: String(index), session: 's', updatedAt: '', ...given })))

  it('takes any run of moves and swaps back, one after the other', () => {
    fc.assert(fc.property(arbitrarySlots, fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.option(place))), (given, acts) => {
      const start = mapOf(...given)
      let now = start
      const steps: Step[] = []
      for (const [first, second, to] of acts) {
        const [one, other] = [now.get(String(first % given.length))!, now.get(String(second % given.length))!]
        const edits: SlotEdit[] = to === null ? (one.id === other.id ? [] : swapped(one, other)) : [{ kind: 'place', slot: one.id, to }]
        const touched = edits.flatMap((edit) => (edit.kind === 'place' ? [edit.slot] : []))
        const next = applyEdits(now, edits)
        steps.push({ label: '', before: touched.map((id) => now.get(id)!), after: touched.map((id) => next.get(id)!) })
        now = next
      }
      for (const step of steps.toReversed()) {
        const edits = undoOf(step, now)
        expect(edits).not.toBeNull()
        now = applyEdits(now, edits!)
      }
      expect([...now.values()].every((one) => isSamePlace(one, start.get(one.id)!))).toBe(true)
    }))
  })
})
