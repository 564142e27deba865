import { describe, expect, it } from 'vitest'
import type { Schedule, ScheduleSlot } from '../../content/schedule/schedule.ts'
import type { SlotEdit } from '../../program/scheduleEdits.ts'
import { createScheduleStore } from './scheduleStore.ts'

const event = crypto.randomUUID()
const at = (clock: string): string => `2026-04-01T${clock}:00.000Z`
const slotAt = (clock: string, version: number, id: string = first.id): ScheduleSlot =>
  ({ id, event, session: event, room: null, startsAt: at(clock), endsAt: at('20:00'), state: 'confirmed', updatedAt: new Date(version).toISOString() })
const first = { id: crypto.randomUUID() }
const place = (clock: string): SlotEdit => ({ kind: 'place', slot: first.id, to: { room: null, startsAt: at(clock), endsAt: at('20:00') } })

/** A store before a server whose answers the test gives, in the order of what was asked. */
function rig() {
  const asked: { path: string; body?: object; answer: (status: number, body: unknown) => Promise<void> }[] = []
  const start: Required<Schedule> = { marks: { slots: '1', content: '1' }, slots: [slotAt('09:00', 1)], content: { event, mayEdit: true, events: [], rooms: [], tracks: [], sessions: [], speakers: [], topics: [], accepted: [] } }
  const store = createScheduleStore({
    first: start,
    ask: (path, body) => new Promise((resolve) => {
      asked.push({ path, body, answer: async (status, answer) => {
        resolve({ status, body: answer })
        await settled()
      } })
    }),
  })
  const shown = (): string | undefined => store.state().slots.get(first.id)?.startsAt
  return { store, asked, shown }
}
const settled = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await Promise.resolve() }
const expectations = (body: object | undefined): unknown[] => (body as { edits: { expected?: string }[] }).edits.map(({ expected }) => expected) // what a test looks at

describe('edits', () => {
  it('show at once, go out one after the other, each expecting what the one before it left', async () => {
    const { asked, shown, store } = rig()
    store.act('Move', [place('10:00')])
    store.act('Move', [place('11:00')])
    await settled()
    expect([shown(), asked.length, store.state().isSaving]).toEqual([at('11:00'), 1, true])
    expect(expectations(asked[0]?.body)).toEqual([new Date(1).toISOString()])
    await asked[0]!.answer(200, { slots: [slotAt('10:00', 2)], removed: [] })
    expect(expectations(asked[1]?.body)).toEqual([new Date(2).toISOString()])
    await asked[1]!.answer(200, { slots: [slotAt('11:00', 3)], removed: [] })
    expect([shown(), store.state().isSaving, store.state().past.length]).toEqual([at('11:00'), false, 2])
  })
  it('that somebody overtook are not done, nor those behind them; the slot is shown as it is, and one may insist', async () => {
    const { asked, shown, store } = rig()
    store.act('Move', [place('10:00')])
    store.act('Move', [place('11:00')])
    await settled()
    await asked[0]!.answer(409, { code: 'slot_changed', slots: [slotAt('15:00', 9)], removed: [] })
    expect([shown(), asked.length, store.state().refused?.label, store.state().past]).toEqual([at('15:00'), 1, 'Move', []])
    store.insist()
    await settled()
    expect([shown(), expectations(asked[1]?.body)]).toEqual([at('10:00'), [new Date(9).toISOString()]])
  })
  it('that are refused for what they say leave all as it was, and say why', async () => {
    const { asked, shown, store } = rig()
    store.act('Move', [place('10:00')])
    await settled()
    await asked[0]!.answer(400, { code: 'edit_refused', detail: 'Not there.' })
    expect([shown(), store.state().fault]).toEqual([at('09:00'), 'Not there.'])
  })
  it('are undone, unless somebody changed the slot since', async () => {
    const { asked, shown, store } = rig()
    store.act('Move', [place('10:00')])
    await settled()
    await asked[0]!.answer(200, { slots: [slotAt('10:00', 2)], removed: [] })
    store.undo()
    await settled()
    expect(shown()).toBe(at('09:00'))
    await asked[1]!.answer(200, { slots: [slotAt('09:00', 3)], removed: [] })
    expect(store.state().past).toEqual([])
    store.act('Move', [place('10:00')])
    await settled()
    await asked[2]!.answer(200, { slots: [slotAt('10:00', 4)], removed: [] })
    const looked = store.refresh()
    await asked[3]!.answer(200, { marks: { slots: '2', content: '1' }, slots: [slotAt('17:00', 5)] })
    await looked
    store.undo()
    await settled()
    expect([asked.length, store.state().past.length, store.state().fault]).toEqual([4, 0, '“Move” can’t be undone: somebody changed it since.'])
  })
})

describe('changes of others', () => {
  it('are shown, and which they are', async () => {
    const { asked, shown, store } = rig()
    const looked = store.refresh()
    expect(asked[0]?.path).toBe('schedule?slots=1&content=1')
    const added = slotAt('08:00', 1, crypto.randomUUID())
    await asked[0]!.answer(200, { marks: { slots: '2', content: '1' }, slots: [slotAt('12:00', 2), added] })
    await looked
    expect([shown(), [...store.state().changed]]).toEqual([at('12:00'), [first.id, added.id]])
    void store.refresh()
    expect(asked[1]?.path).toBe('schedule?slots=2&content=1')
  })
  it('wait while a slot is dragged, and never stand over an edit that came after the question', async () => {
    const { asked, shown, store } = rig()
    store.hold(true)
    await store.refresh()
    expect(asked).toEqual([])
    store.hold(false)
    const looked = store.refresh()
    store.act('Move', [place('10:00')])
    await settled()
    await asked[1]!.answer(200, { slots: [slotAt('10:00', 2)], removed: [] })
    await asked[0]!.answer(200, { marks: { slots: '2', content: '1' }, slots: [slotAt('09:00', 1)] })
    await looked
    expect(shown()).toBe(at('10:00'))
  })
  it('are no longer told to whoever was signed out: that is told instead', async () => {
    const { asked, store } = rig()
    const looked = store.refresh()
    await asked[0]!.answer(401, { errors: [{ message: 'Sign in.' }] })
    await looked
    expect(store.state().fault).toBe('Sign in.')
    const failed = store.refresh()
    await asked[1]!.answer(503, {})
    await expect(failed).rejects.toThrow('503')
  })
})
