import { describe, expect, it } from 'vitest'
import type { ComparedSchedule, ComparedSlot } from '../../program/difference/comparedSchedule.ts'
import { columnsFor, countByDay, drawCompared, slotOfDrawn, standingOn } from './comparedSlots.ts'

const [hall, room] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const session = '00000000-0000-4000-8000-000000000003'
const at = (startsAt: string, where: string | null = hall) => ({ room: where, startsAt: `${startsAt}:00Z`, endsAt: `${startsAt.slice(0, 14)}55:00Z` })
const slot = (id: string, change: Partial<ComparedSlot>): ComparedSlot => ({ id, session, before: null, after: null, isCancelled: false, acts: [], ...change })

const same = slot('a', { before: at('2026-04-01T08:00'), after: at('2026-04-01T08:00') })
const moved = slot('b', { before: at('2026-04-01T09:00'), after: at('2026-04-02T09:00', room), acts: ['moved', 'changed'] })
const removed = slot('c', { before: at('2026-04-01T10:00', null), acts: ['removed'] })
const late = slot('d', { after: at('2026-04-02T01:30'), acts: ['new'] })
const schedule: ComparedSchedule = {
  days: { startsOn: '2026-04-01', endsOn: '2026-04-02', timeZone: 'Europe/London', dayEndsAtHour: 4 }, rasterMinutes: 5,
  rooms: [{ id: hall, name: 'Hall', floor: null, capacity: 200 }, { id: room, name: 'Room 2', floor: '1', capacity: null }],
  tracks: [], sessions: [{ id: session, title: 'Opening', kind: 'talk', track: null, people: 'Ada' }], slots: [same, moved, removed, late],
}

describe('a comparison on the grid', () => {
  it('counts what differs on each day on which it is or was', () => {
    expect(countByDay(schedule)).toEqual(new Map([['2026-04-01', 3], ['2026-04-02', 1]]))
  })
  it('shows what left a day where it was, and what is after midnight on the day before', () => {
    expect(standingOn(schedule, '2026-04-01').map(({ slot: { id }, isPast }) => [id, isPast])).toEqual([['a', false], ['b', true], ['c', true], ['d', false]])
    expect(standingOn(schedule, '2026-04-02').map(({ slot: { id }, isPast }) => [id, isPast])).toEqual([['b', false]])
  })
  it('has columns for rooms in which something differs, or for all in use', () => {
    const quiet = { ...schedule, slots: [slot('e', { before: at('2026-04-01T08:00', room), after: at('2026-04-01T08:00', room) }), moved] }
    const standings = standingOn(quiet, '2026-04-01')
    expect(columnsFor(quiet, standings, false).map(({ title }) => title)).toEqual(['Hall'])
    expect(columnsFor(quiet, standings, true).map(({ title }) => title)).toEqual(['Hall', 'Room 2'])
    expect(columnsFor(schedule, standingOn(schedule, '2026-04-01'), false).map(({ title }) => title)).toEqual(['No room, or all', 'Hall'])
  })
  it('says at each place what became of the slot, on the clock of the event', () => {
    const labelsOn = (day: string) => drawCompared(schedule, standingOn(schedule, day), { columns: columnsFor(schedule, standingOn(schedule, day), true), pixels: 40, selected: 'b' })
      .map(({ id, extendedProps }) => [id, extendedProps?.['label']])
    expect(labelsOn('2026-04-01')).toEqual([
      ['a', 'Opening, Ada, 09:00–09:55'], ['b before', 'Was here: Opening, Ada, 10:00–10:55, moved to Thu 2 Apr, Room 2'],
      ['c before', 'Was here: Opening, Ada, 11:00–11:55, taken off'], ['d', 'Opening, Ada, 02:30–02:55, new'],
    ])
    expect(labelsOn('2026-04-02')).toEqual([['b', 'Opening, Ada, 10:00–10:55, moved, was Wed 1 Apr, Hall, changed']])
    expect(slotOfDrawn('b before')).toBe('b')
  })
})
