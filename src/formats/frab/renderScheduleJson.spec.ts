import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import { eventsIn, publishedCheck, scheduleContract } from '../../../tests/support/scheduleJson.ts'
import type { Edition } from '../../program/edition.ts'
import { programmeDayOf } from '../../program/slots.ts'
import { atOnce } from '../../program/steps.ts'
import type { ScheduleOptions } from './describeSchedule.ts'
import { renderScheduleJson } from './renderScheduleJson.ts'

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const render = (edition: Edition, more: Partial<ScheduleOptions> = {}): unknown => JSON.parse(atOnce(renderScheduleJson(edition, { ...options, ...more })))
const published = publishedCheck()

describe('golden file', () => {
  it.each(['en', 'de'] as const)('says in %s what the small edition holds', async (locale) => {
    const text = JSON.stringify(render(smallEdition, { locale }), null, 2)
    await expect(`${text}\n`).toMatchFileSnapshot(`./golden/small.${locale}.json`)
  })
})

describe.each([
  ['own contract', (document: unknown) => scheduleContract.safeParse(document).error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`) ?? []],
  ['published schema', published],
] as const)('%s', (_name, check) => {
  it.skipIf(check === null)('passes the small edition', () => expect(check?.(render(smallEdition))).toEqual([]))

  it.skipIf(check === null)('passes whatever edition', () => {
    fc.assert(fc.property(arbitraryEdition, (edition) => {
      expect(check?.(render(edition))).toEqual([])
    }), { numRuns: 200 })
  })

  it.skipIf(check === null)('can fail', () => {
    const broken = JSON.stringify(render(smallEdition)).replace('"duration":"00:25"', '"duration":"25 min"')
    expect(check?.(JSON.parse(broken))).toHaveLength(1)
  })
})

it.skipIf(published === null)('judges a published example as its authors do', () => {
  const example = readFileSync(`${process.env['LINEUP_FIXTURES'] ?? ''}/frab/voc-pretalx-democon.json`, 'utf8')
  expect(published?.(JSON.parse(example))).toEqual([])
})

it('holds every slot of whatever edition once, on its programme day, under the name of its room', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const [event] = edition.entities.events
    const placed = eventsIn(render(edition))
    const slots = edition.entities.sessions.flatMap((session) => session.slots)
    expect(placed.map(({ event: { guid, id } }) => `${guid} ${id}`).sort()).toEqual(slots.map(({ guid, number }) => `${guid} ${number}`).sort())
    const roomOfGuid = new Map(scheduleContract.parse(render(edition)).schedule.conference.rooms.map(({ name, guid }) => [guid, name]))
    expect(new Set(roomOfGuid.values()).size).toBe(roomOfGuid.size)
    for (const { date, room, event: rendered } of placed) {
      const slot = slots.find(({ guid, number }) => guid === rendered.guid && number === rendered.id)
      const own = edition.entities.rooms.find(({ id }) => id === slot?.room)
      expect(rendered.room).toBe(room)
      expect(room).toBe(own ? roomOfGuid.get(own.guid) : 'No room')
      expect(event && slot && programmeDayOf(slot.startsAt, event)).toBe(date)
      expect(Date.parse(rendered.date)).toBe(Math.floor(Date.parse(slot?.startsAt ?? '') / 1000) * 1000)
    }
  }), { numRuns: 200 })
})

it('names every session that has no slot', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const { unscheduled } = scheduleContract.parse(render(edition)).schedule.conference.meta
    expect(unscheduled.map(({ guid }) => guid)).toEqual(edition.entities.sessions.filter(({ slots }) => slots.length === 0).map(({ id }) => id))
  }), { numRuns: 100 })
})

it('refuses an edition without its event', () => {
  expect(() => atOnce(renderScheduleJson({ ...smallEdition, entities: { ...smallEdition.entities, events: [] } }, options))).toThrow('does not hold its event')
})
