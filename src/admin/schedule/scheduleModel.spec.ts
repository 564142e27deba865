import { describe, expect, it } from 'vitest'
import type { ScheduleContent, ScheduleSession, ScheduleSlot } from '../../content/schedule/schedule.ts'
import { keyOfConflict } from '../../program/conflicts.ts'
import { columnOfSlot, eventColumns, noRoom, roomColumns, roomsOfSlot } from './columns.ts'
import { bookingsOf, conflictsIf, conflictsIn, modelOf, unscheduledIn, usualMinutes } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import { sayConflict } from './scheduleWords.ts'
import { sharedPeople } from './sharedPeople.ts'
import { shifted } from './shifted.ts'
import { hoursOfDay, laterByClock, wallAt, wallOf } from './wallTime.ts'

const days = { startsOn: '2026-03-28', endsOn: '2026-03-29', timeZone: 'Europe/London', dayEndsAtHour: 4 }
const session = (id: string, more: Partial<ScheduleSession> = {}): ScheduleSession =>
  ({ id, event: 'sec', title: `Title ${id}`, kind: 'talk', state: 'confirmed', isPublished: true, track: null, speakers: [], topics: [], expected: null, ...more })
const slot = (id: string, of: string, clock: string, until: string, more: Partial<ScheduleSlot> = {}): ScheduleSlot =>
  ({ id, session: of, event: 'sec', room: 'hall', startsAt: `2026-03-28T${clock}:00.000Z`, endsAt: `2026-03-28T${until}:00.000Z`, state: 'confirmed', updatedAt: '', ...more })
const event = (id: string, name: string): ScheduleContent['events'][number] => ({ id, name, phase: 'live', publishing: 'continuous', rasterMinutes: 5, days })
const room = (id: string, name: string): ScheduleContent['rooms'][number] => ({ id, name, floor: '1', capacity: null, venue: 'excel', venueName: 'ExCeL', geo: null })
const content: ScheduleContent = {
  event: 'sec', mayEdit: true, tracks: [], topics: [], accepted: [],
  events: [event('kube', 'KubeCon'), event('sec', 'SecurityCon')],
  rooms: [room('hall', 'Hall'), room('attic', 'Attic')],
  speakers: [{ id: 'ada', name: 'Ada', unavailable: [{ on: '2026-03-29', from: null, until: '12:00' }] }],
  sessions: [
    session('talk', { speakers: ['ada'] }), session('coffee', { kind: 'break' }), session('off', { state: 'cancelled' }), session('new'), session('new too', { kind: 'break' }),
    session('theirs', { event: 'kube', title: null, speakers: ['ada'] }),
  ],
}
const model = modelOf(content)!
const slotsOf = (...slots: ScheduleSlot[]): Map<string, ScheduleSlot> => new Map(slots.map((one) => [one.id, one]))
const told = (model: ScheduleModel, slots: Map<string, ScheduleSlot>): string[] => conflictsIn(model, slots).map((conflict) => sayConflict(conflict, model, slots))

describe('a schedule', () => {
  it('has none without days', () => expect(modelOf({ ...content, events: [{ ...event('sec', 'SecurityCon'), days: null }] })).toBeNull())
  it('leaves out of conflicts what is cancelled, slot or session', () => {
    expect(bookingsOf(model, [slot('a', 'talk', '09:00', '09:30'), slot('b', 'talk', '09:00', '09:30', { state: 'cancelled' }), slot('c', 'off', '09:00', '09:30')]).map(({ id }) => id)).toEqual(['a'])
  })
  it('tells conflicts with events beside it, not those among them', () => {
    const theirs = slot('b', 'theirs', '09:10', '09:40', { event: 'kube' })
    expect(told(model, slotsOf(slot('a', 'talk', '09:00', '09:30'), theirs, { ...theirs, id: 'c' }))).toEqual([
      'Hall is taken twice for 20 minutes: “Title talk” (09:00) and a session of KubeCon (09:10).',
      'Hall is taken twice for 20 minutes: “Title talk” (09:00) and a session of KubeCon (09:10).',
      'Ada is in two places for 20 minutes: “Title talk” (09:00) and a session of KubeCon (09:10).',
      'Ada is in two places for 20 minutes: “Title talk” (09:00) and a session of KubeCon (09:10).',
    ])
  })
  it('reads when people can’t come by the clocks of the event, on the day on which they change', () => {
    // The day of the 29th begins at 04:00 British summer time, which is 03:00 UTC.
    expect(model.facts.unavailable.get('ada')).toEqual([{ from: Date.parse('2026-03-29T03:00:00Z'), until: Date.parse('2026-03-29T11:00:00Z') }])
    expect(conflictsIf(model, slotsOf(), slot('', 'talk', '09:00', '09:30', { startsAt: '2026-03-29T10:45:00.000Z', endsAt: '2026-03-29T11:15:00.000Z' })).map(keyOfConflict)).toEqual(['speaker-unavailable  ada'])
  })
  it('lists the sessions without a slot, and how long such sessions mostly are', () => {
    const slots = slotsOf(slot('a', 'talk', '09:00', '09:25'), slot('b', 'talk', '10:00', '10:25'), slot('c', 'coffee', '11:00', '11:45'), slot('d', 'talk', '12:00', '12:50'))
    expect(unscheduledIn(model, slots).map(({ id }) => id)).toEqual(['new', 'new too'])
    expect([usualMinutes(model, slots, 'talk'), usualMinutes(model, slots, 'break'), usualMinutes(model, slots, 'panel')]).toEqual([25, 45, 30])
  })
})

describe('columns', () => {
  const ofDay = [slot('a', 'talk', '09:00', '09:30'), slot('b', 'coffee', '10:00', '10:30', { room: null }), slot('c', 'theirs', '11:00', '11:30', { event: 'kube' }), slot('d', 'new', '12:00', '12:30', { room: null })]
  it('are rooms; breaks without a room stand in all, other slots without a room in their own', () => {
    const columns = roomColumns(model, ofDay, 'all')
    expect(columns.map(({ id }) => id)).toEqual([noRoom, 'hall', 'attic'])
    expect(ofDay.map(roomsOfSlot(model, columns))).toEqual([['hall'], [noRoom, 'hall', 'attic'], ['hall'], [noRoom]])
    expect(roomColumns(model, ofDay.slice(0, 3), 'used').map(({ id }) => id)).toEqual(['hall'])
  })
  it('are the rooms of each event, and tell which are shared', () => {
    const columns = eventColumns(model, ofDay)
    expect(columns.map(({ mark, note, title }) => [note, title, mark])).toEqual([['KubeCon', 'Hall', 'Shared with SecurityCon'], ['SecurityCon', 'No room, or all', null], ['SecurityCon', 'Hall', 'Shared with KubeCon']])
    expect(ofDay.every((one) => columns.some(({ id }) => columnOfSlot(one).includes(id)))).toBe(true)
    expect([...sharedPeople(model, ofDay)]).toEqual([['a', 'Ada also at KubeCon 11:00'], ['c', 'Ada also at SecurityCon 09:00']])
  })
})

describe('a drag', () => {
  const talk = slot('a', 'talk', '09:00', '09:30')
  it('moves to a column, to none, or only in time', () => {
    expect(shifted(model, talk, { slot: 'a', startsBy: 15, endsBy: 15, column: 'attic' })).toMatchObject({ room: 'attic', startsAt: '2026-03-28T09:15:00.000Z', endsAt: '2026-03-28T09:45:00.000Z' })
    expect(shifted(model, talk, { slot: 'a', startsBy: 0, endsBy: 0, column: noRoom }).room).toBeNull()
    expect(shifted(model, { ...talk, session: 'coffee', room: null }, { slot: 'a', startsBy: 5, endsBy: 5, column: 'attic' })).toMatchObject({ room: null, startsAt: '2026-03-28T09:05:00.000Z' })
  })
  it('changes the length at either end', () => {
    expect(shifted(model, talk, { slot: 'a', startsBy: 0, endsBy: 10, column: null })).toMatchObject({ startsAt: talk.startsAt, endsAt: '2026-03-28T09:40:00.000Z' })
    expect(shifted(model, talk, { slot: 'a', startsBy: 10, endsBy: 0, column: null })).toMatchObject({ startsAt: '2026-03-28T09:10:00.000Z', endsAt: talk.endsAt })
  })
})

describe('clocks', () => {
  it('are the event’s, through the hour that is skipped', () => {
    expect(wallOf('2026-03-29T00:30:00.000Z', 'Europe/London')).toBe('2026-03-29T00:30')
    expect(laterByClock('2026-03-29T00:30:00.000Z', 120, 'Europe/London')).toBe('2026-03-29T01:30:00.000Z')
    expect([wallAt('2026-03-28', '03:30', 4), wallAt('2026-03-28', '04:00', 4)]).toEqual(['2026-03-29T03:30', '2026-03-28T04:00'])
  })
  it('show the hours in which something takes place', () => {
    expect(hoursOfDay('2026-03-28', [], 4)).toEqual({ from: 8, until: 18 })
    expect(hoursOfDay('2026-03-28', ['2026-03-28T07:30', '2026-03-29T01:00'], 4)).toEqual({ from: 7, until: 26 })
    expect(hoursOfDay('2026-03-28', ['2026-03-28T04:00', '2026-03-29T04:00'], 4)).toEqual({ from: 4, until: 28 })
  })
})
