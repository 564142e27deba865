import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { publishedCheck } from '../../../tests/support/scheduleJson.ts'
import { schedule2Contract, scheduleOf, sessionOf, slotOf, withSessions, write } from '../../../tests/support/schedule2.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { atOnce } from '../../program/steps.ts'
import { renderSchedule2 } from './renderSchedule2.ts'

const published = publishedCheck('voc-schema2.json')

it.each(['en', 'de'] as const)('says in %s what the small edition holds', async (locale) => {
  await expect(`${JSON.stringify(write(smallEdition, locale), null, 2)}\n`).toMatchFileSnapshot(`./golden/small.${locale}.json`)
})

describe.skipIf(published === null)('the published schema', () => {
  it('passes whatever edition', () => {
    expect(published?.(write(smallEdition))).toEqual([])
    fc.assert(fc.property(arbitraryEdition, (edition) => { expect(published?.(write(edition))).toEqual([]) }), { numRuns: 200 })
  })

  it('can fail', () => { expect(published?.(JSON.parse(JSON.stringify(write(smallEdition)).replaceAll('"CONFIRMED"', '"SURE"')))).not.toEqual([]) })
})

it('holds every slot of whatever edition once, and names only rooms, tracks and people that it lists', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const { schedule: { events, conference, persons } } = schedule2Contract.parse(write(edition))
    const slots = edition.entities.sessions.flatMap((session) => session.slots.map((slot) => ({ slot, session })))
    expect(events.map(({ guid }) => guid).sort()).toEqual(slots.map(({ slot }) => slot.guid).sort())
    const [rooms, tracks, people] = [new Set(conference.rooms.map(({ guid }) => guid)), conference.tracks.map((track) => track.slug), new Set(persons.map(({ guid }) => guid))]
    expect(new Set(tracks).size).toBe(tracks.length)
    for (const each of events) {
      const found = slots.find(({ slot }) => slot.guid === each.guid)
      expect(Date.parse(each.start)).toBe(Math.floor(Date.parse(found?.slot.startsAt ?? '') / 1_000) * 1_000)
      expect(rooms).toContain(each.room.guid)
      if (!('state' in each)) continue
      expect(each.state === 'CANCELED').toBe(found?.slot.state === 'cancelled' || found?.session.state !== 'confirmed')
      expect(tracks).toContain(each.track.slug)
      for (const { guid } of each.participants) expect(people).toContain(guid)
    }
  }), { numRuns: 200 })
})

it('is in order of start, then of slot number, whatever the order of the sessions', () => {
  const early = { startsAt: '2026-03-28T07:00:00Z' }
  const sessions = [sessionOf({ slots: [slotOf(12)] }), sessionOf({ slots: [slotOf(9), slotOf(20, early)] }), sessionOf({ kind: 'break', slots: [slotOf(10)] })]
  const digits = (edition: Edition): number[] => scheduleOf(edition).events.map(({ guid }) => Number(guid.slice(-2)))
  expect(digits(withSessions(...sessions))).toEqual([20, 9, 10, 12])
  expect(digits(withSessions(...sessions.toReversed()))).toEqual([20, 9, 10, 12])
})

it('is the same bytes for the same edition', () => {
  const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
  expect(atOnce(renderSchedule2(structuredClone(smallEdition), options))).toEqual(atOnce(renderSchedule2(smallEdition, options)))
})

it('begins and ends on the days of the event, even if those are the wrong way round and empty', () => {
  const backwards = { ...smallEdition, entities: { ...smallEdition.entities, sessions: [], events: smallEdition.entities.events.map((each) => ({ ...each, startsOn: '2026-03-29', endsOn: '2026-03-28' })) } }
  expect(scheduleOf(backwards).conference).toMatchObject({ start: '2026-03-29T04:00:00+02:00', end: '2026-03-29T04:00:00+02:00', days: [] })
})

it('refuses an edition without its event', () => {
  expect(() => write({ ...smallEdition, entities: { ...smallEdition.entities, events: [] } })).toThrow('does not hold its event')
})
