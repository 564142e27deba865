import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { shapeOf } from '../../../tests/support/shapeOf.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { atOnce } from '../../program/steps.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { renderSchedExport } from './renderSchedExport.ts'

const digits = z.string().regex(/^\d+$/)
const day = z.iso.date()
const parts = { year: z.string().regex(/^\d{4}$/), month: z.string().regex(/^[A-Z][a-z]+$/), month_short: z.string().regex(/^[A-Z][a-z]{2}$/), day: z.string().regex(/^[1-9]\d?$/), weekday: z.string().regex(/^[A-Z][a-z]+day$/), weekday_short: z.string().regex(/^[A-Z][a-z]{2}$/), time: z.string().regex(/^\d\d:\d\d$/) }
const named = (end: string) => Object.fromEntries(Object.entries(parts).map(([part, schema]) => [`event_${end}_${part}`, schema]))

/** What clients rely on, written down once more by hand from a real export. */
const session = z.strictObject({
  event_key: digits, active: z.enum(['Y', 'N']), pinned: z.enum(['Y', 'N']), name: z.string().min(1), event_start: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/), event_end: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
  event_type: z.string(), event_subtype: z.string(), description: z.string(), goers: digits, seats: digits, invite_only: z.enum(['Y', 'N']), venue: z.string(), venue_id: z.string().regex(/^\d*$/), id: z.string().regex(/^[0-9a-f]{32}$/),
  start_date: day, start_time: z.string().regex(/^\d\d:\d\d:\d\d$/), start_time_ts: z.int(), end_date: day, end_time: z.string().regex(/^\d\d:\d\d:\d\d$/), audience: z.string().optional(),
  speakers: z.array(z.strictObject({ username: z.string(), id: digits, name: z.string(), company: z.string(), custom_order: z.int() })).min(1).optional(),
})
const clock = z.strictObject({ ...named('start'), ...named('end') })

/** Both together are all of it. */
function read(document: unknown) {
  const isOfClock = (key: string): boolean => /^event_(?:start|end)_/.test(key)
  return z.array(z.record(z.string(), z.unknown())).parse(document).map((each) => {
    clock.parse(Object.fromEntries(Object.entries(each).filter(([key]) => isOfClock(key))))
    return { ...session.parse(Object.fromEntries(Object.entries(each).filter(([key]) => !isOfClock(key)))), time: each['event_start_time'] }
  })
}

const render = (edition: Edition) => read(JSON.parse(atOnce(renderSchedExport(edition, { locale: 'en' }))))

it('says what the small edition holds', async () => {
  await expect(`${JSON.stringify(JSON.parse(atOnce(renderSchedExport(smallEdition, { locale: 'en' }))), null, 2)}\n`).toMatchFileSnapshot('./golden/small.en.json')
})

it('holds every slot of whatever edition once, by start, at its instant', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const [event] = edition.entities.events
    const sessions = render(edition)
    const slots = new Map(edition.entities.sessions.flatMap((each) => each.slots).map((slot) => [slot.guid.replaceAll('-', ''), slot]))
    expect(sessions.map(({ id }) => id).sort()).toEqual([...slots.keys()].sort())
    for (const one of sessions) {
      const slot = slots.get(one.id)
      expect(one.start_time_ts).toBe(Math.floor(Date.parse(slot?.startsAt ?? '') / 1_000))
      expect(`${one.start_date}T${one.start_time}`).toBe(localDateTime(slot?.startsAt ?? '', event?.timeZone ?? '').slice(0, 19))
      expect(one.event_end).toBe(`${one.end_date} ${one.end_time.slice(0, 5)}`)
    }
    const starts = sessions.map((one) => one.start_time_ts)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  }), { numRuns: 200 })
})

it('is read by code that was written for Sched: a day’s agenda with its speakers', () => {
  const agenda = Map.groupBy(render(smallEdition), ({ start_date: date }) => date)
  expect([...agenda.keys()]).toEqual(['2026-03-28', '2026-03-29'])
  expect(agenda.get('2026-03-28')?.map(({ time, name, venue, speakers = [] }) => [time, name, venue, speakers.map((speaker) => speaker.name)])).toMatchObject([['09:00', 'Opening', 'Stage', [expect.any(String), expect.any(String)]], ['10:00', 'State encryption', 'Stage', []], ['12:00', 'Lunch', '', []]])
  expect(agenda.get('2026-03-29')?.map(({ name }) => name)).toContain('CANCELLED: State encryption')
})

const fixtures = process.env['LINEUP_FIXTURES']
describe.skipIf(fixtures === undefined)('beside a real export (skipped unless LINEUP_FIXTURES is set)', () => {
  const real: unknown = fixtures === undefined ? [] : JSON.parse(readFileSync(`${fixtures}/sched/graphqlconf-2025-session-export.sample.json`, 'utf8'))

  it('has every key of it, of the same type, and no other', () => {
    const ours = shapeOf(JSON.parse(atOnce(renderSchedExport(withLevel(smallEdition), { locale: 'en' }))))
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(shapeOf(real)))
  })

  it('follows the contract that the export follows', () => { expect(read(real)).toHaveLength(4) })
})

/** Sched leaves out what is not there: of an edition without a level there is nothing to compare. */
function withLevel(edition: Edition): Edition {
  return { ...edition, entities: { ...edition.entities, sessions: edition.entities.sessions.map((each) => ({ ...each, level: 'intermediate' as const })) } }
}
