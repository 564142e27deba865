import { describe, expect, it } from 'vitest'
import { advanceSlot, boundsOfDay, daysOf, findSlotFault, isOverlapping, programmeDayOf } from './slots.ts'

const berlin = { startsOn: '2024-12-27', endsOn: '2024-12-30', timeZone: 'Europe/Berlin', dayEndsAtHour: 6 }
const place = (startsAt: string, endsAt: string, room: string | null = 'a') => ({ room, startsAt, endsAt })

describe('programmeDayOf', () => {
  it.each([
    ['2024-12-28T04:59:00Z', '2024-12-27'],
    ['2024-12-28T05:00:00Z', '2024-12-28'],
    ['2024-12-27T23:30:00Z', '2024-12-27'],
  ])('%s is of %s', (instant, day) => expect(programmeDayOf(instant, berlin)).toBe(day))
})

describe('boundsOfDay', () => {
  it('has 23 hours on the day on which the clocks go forward', () => {
    const day = boundsOfDay('2026-03-28', { timeZone: 'Europe/London', dayEndsAtHour: 4 })
    expect(day).toEqual({ startsAt: '2026-03-28T04:00:00Z', endsAt: '2026-03-29T03:00:00Z' })
  })
})

describe('daysOf', () => {
  it('counts the first and the last', () => expect(daysOf(berlin)).toEqual(['2024-12-27', '2024-12-28', '2024-12-29', '2024-12-30']))
})

describe('findSlotFault', () => {
  it.each([
    ['2024-12-27T09:30:00Z', '2024-12-27T10:00:00Z', null],
    ['2024-12-27T09:30:00Z', '2024-12-27T09:30:00Z', 'ends-before-start'],
    ['2024-12-27T04:59:00Z', '2024-12-27T06:00:00Z', 'outside-days'],
    ['2024-12-31T04:00:00Z', '2024-12-31T05:00:00Z', null],
    ['2024-12-31T04:00:00Z', '2024-12-31T05:01:00Z', 'outside-days'],
    ['2024-12-27T09:30:00Z', '2024-12-28T09:31:00Z', 'longer-than-a-day'],
  ])('%s to %s: %s', (startsAt, endsAt, fault) => expect(findSlotFault({ startsAt, endsAt }, berlin)).toBe(fault))
})

describe('isOverlapping', () => {
  const first = place('2026-04-01T09:00:00Z', '2026-04-01T10:00:00Z')
  it('lets places touch', () => expect(isOverlapping(first, place('2026-04-01T10:00:00Z', '2026-04-01T11:00:00Z'))).toBe(false))
  it('sees a shared minute', () => expect(isOverlapping(first, place('2026-04-01T09:59:00Z', '2026-04-01T11:00:00Z'))).toBe(true))
  it('keeps rooms apart', () => expect(isOverlapping(first, { ...first, room: 'b' })).toBe(false))
  it('knows no clash without a room', () => expect(isOverlapping({ ...first, room: null }, { ...first, room: null })).toBe(false))
})

describe('advanceSlot', () => {
  const bare = { id: 's', number: 1, guid: 'g', state: 'confirmed' as const, ...place('2026-04-01T09:00:00Z', '2026-04-01T10:00:00Z') }
  const first = advanceSlot(null, bare, '2026-03-01T00:00:00Z')
  it('starts at zero', () => expect(first).toMatchObject({ sequence: 0, changedAt: '2026-03-01T00:00:00Z', movedFrom: null }))
  it('leaves an unchanged slot as it was', () => expect(advanceSlot(first, bare, '2026-03-02T00:00:00Z')).toEqual(first))
  it('remembers where a moved slot was, also after it is cancelled', () => {
    const moved = advanceSlot(first, { ...bare, room: 'b' }, '2026-03-02T00:00:00Z')
    expect(moved).toMatchObject({ sequence: 1, changedAt: '2026-03-02T00:00:00Z', movedFrom: place('2026-04-01T09:00:00Z', '2026-04-01T10:00:00Z') })
    const cancelled = advanceSlot(moved, { ...bare, room: 'b', state: 'cancelled' }, '2026-03-03T00:00:00Z')
    expect(cancelled).toMatchObject({ sequence: 2, movedFrom: moved.movedFrom })
  })
})
