import { describe, expect, it } from 'vitest'
import type { ScheduleContent, ScheduleSlot } from '../../content/schedule/schedule.ts'
import type { Conflict } from '../../program/conflicts.ts'
import { gridSlots } from './gridSlots.ts'
import type { Drawing } from './gridSlots.ts'
import { modelOf } from './scheduleModel.ts'

const days = { startsOn: '2026-04-01', endsOn: '2026-04-01', timeZone: 'Europe/London', dayEndsAtHour: 4 }
const session = { kind: 'talk', state: 'confirmed', isPublished: true, track: null, speakers: [], topics: [], expected: null } as const
const content: ScheduleContent = {
  event: 'sec', mayEdit: true, accepted: [], topics: [], tracks: [{ id: 'red', name: 'Red', color: '#cc0000' }],
  events: ['sec', 'kube'].map((id) => ({ id, name: id === 'sec' ? 'SecurityCon' : 'KubeCon', phase: 'live', publishing: 'continuous', rasterMinutes: 5, days })),
  rooms: [{ id: 'hall', name: 'Hall', floor: null, capacity: null, venue: 'excel', venueName: 'ExCeL', geo: null }],
  speakers: [{ id: 'ada', name: 'Ada', unavailable: [] }],
  sessions: [{ ...session, id: 'talk', event: 'sec', title: 'Opening', speakers: ['ada'], track: 'red', isPublished: false, topics: [] }, { ...session, id: 'theirs', event: 'kube', title: null, speakers: [], topics: [] }],
}
const model = modelOf(content)!
const slot = (id: string, of: string, event: string, minutes = 30): ScheduleSlot =>
  ({ id, session: of, event, room: 'hall', startsAt: '2026-04-01T09:00:00.000Z', endsAt: new Date(Date.parse('2026-04-01T09:00:00.000Z') + minutes * 60_000).toISOString(), state: 'confirmed', updatedAt: '' })
const drawing: Drawing = {
  model, columns: [{ id: 'hall', title: 'Hall', note: null, mark: null }], columnsOf: ({ room }) => [room ?? 'none'], conflicts: new Map(),
  selected: null, isMeant: () => true, changed: new Set(), mayEdit: true, pixels: 60, beside: null,
}
const drawn = (one: ScheduleSlot, more: Partial<Drawing> = {}) => gridSlots([one], { ...drawing, ...more })[0]
const classes = (one: ScheduleSlot, more: Partial<Drawing> = {}): string[] => {
  const given = drawn(one, more)?.classNames
  return Array.isArray(given) ? given.filter((name) => name.startsWith('schedule-slot--')) : []
}

describe('what a grid draws', () => {
  it('is the event’s clock, the track’s colour, and one sentence with everything', () => {
    expect(drawn(slot('a', 'talk', 'sec'))).toMatchObject({
      start: '2026-04-01T10:00', end: '2026-04-01T10:30', resourceIds: ['hall'], editable: true, styles: ['--track: #cc0000'],
      extendedProps: { title: 'Opening', people: 'Ada', time: '10:00–10:30', marks: ['draft'], label: 'Opening, Ada, 10:00–10:30, Hall, draft' },
    })
  })
  it('is only what has a column in sight', () => expect(gridSlots([{ ...slot('a', 'talk', 'sec'), room: null }], drawing)).toEqual([]))
  it('of other events can’t be dragged, and says no more than may be known', () => {
    expect(drawn(slot('b', 'theirs', 'kube'))).toMatchObject({ editable: false, extendedProps: { title: 'KubeCon: taken' } })
    expect(classes(slot('b', 'theirs', 'kube'))).toContain('schedule-slot--beside')
    expect(drawn(slot('b', 'theirs', 'kube'), { beside: { notes: new Map([['b', 'Ada also at SecurityCon 10:00']]), colors: new Map([['kube', '#0000cc']]) } }))
      .toMatchObject({ styles: ['--track: #0000cc'], extendedProps: { title: 'A session of KubeCon', marks: ['Ada also at SecurityCon 10:00'] } })
  })
  it('shows the worst of its conflicts, what is chosen, changed and meant', () => {
    const conflict = (kind: Conflict['kind']): Conflict => ({ kind, slots: ['a'], subject: null, amount: 1 })
    const one = slot('a', 'talk', 'sec')
    expect(classes(one)).toEqual(['schedule-slot--draft'])
    expect(classes(one, { conflicts: new Map([['a', [conflict('no-break')]]]) })).toContain('schedule-slot--warning')
    expect(classes(one, { conflicts: new Map([['a', [conflict('no-break'), conflict('room-overlap')]]]) })).toContain('schedule-slot--error')
    expect(classes(one, { selected: 'a', changed: new Set(['a']), isMeant: () => false })).toEqual(['schedule-slot--draft', 'schedule-slot--selected', 'schedule-slot--changed', 'schedule-slot--faint'])
  })
  it('is as many lines as fit', () => {
    expect(classes(slot('a', 'talk', 'sec', 20))).toEqual(['schedule-slot--draft', 'schedule-slot--low'])
    expect(classes(slot('a', 'talk', 'sec', 10))).toEqual(['schedule-slot--draft', 'schedule-slot--low', 'schedule-slot--lowest'])
  })
})
