import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import type { Slot } from '../../program/entities.ts'
import { atOnce } from '../../program/steps.ts'
import { renderCalendar } from './renderCalendar.ts'
import type { CalendarOptions } from './renderCalendar.ts'

const options: CalendarOptions = { locale: 'en', publicUrl: 'https://lineup.example', address: '/api/events/x/calendar.ics' }
const render = (edition: Edition, more: Partial<CalendarOptions> = {}): string => atOnce(renderCalendar(edition, { ...options, ...more }))
const slotsOf = ({ entities }: Edition): Slot[] => entities.sessions.flatMap(({ slots }) => slots)
/** Calendars know seconds, no parts of them. */
const toSeconds = (instant: string | Date): number => Math.floor(new Date(instant).getTime() / 1_000)

/** What stands in a calendar, as two libraries read it: one knows zones by their names, the other by what the file says of them. */
type ReadEvent = { uid: string; start: number; end: number; sequence: number; status: string; summary: string }
const readers: Record<string, (file: string) => ReadEvent[]> = {
  'node-ical': (file) => Object.values(nodeIcal.sync.parseICS(file)).flatMap((component): ReadEvent[] => {
    if (component?.type !== 'VEVENT') return []
    const { uid, start, end, sequence, status, summary } = component
    return [{ uid, start: toSeconds(start), end: toSeconds(end ?? start), sequence: Number(sequence), status: status ?? '', summary: typeof summary === 'string' ? summary : summary.val }]
  }),
  'ical.js, by the zone in the file': (file) => {
    const calendar = ICAL.Component.fromString(file)
    const description = calendar.getFirstSubcomponent('vtimezone')
    const zone = description && new ICAL.Timezone(description)
    const instantOf = (time: ICAL.Time): number => {
      if (zone && time.zone.tzid !== 'UTC') time.zone = zone
      return time.toUnixTime()
    }
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return { uid: event.uid, start: instantOf(event.startDate), end: instantOf(event.endDate), sequence: event.sequence, status: String(component.getFirstPropertyValue('status')), summary: event.summary }
    })
  },
}

it.each(['en', 'de'] as const)('says in %s what the small edition holds', async (locale) => {
  await expect(render(smallEdition, { locale })).toMatchFileSnapshot(`./golden/small.${locale}.ics`)
})

describe.each(Object.entries(readers))('%s', (_name, read) => {
  it('reads every slot at its instant, with its state', () => {
    fc.assert(fc.property(arbitraryEdition, (edition) => {
      // What the generator does not promise, and content does.
      fc.pre(new Set(slotsOf(edition).map(({ guid }) => guid)).size === slotsOf(edition).length)
      const sessionOf = new Map(edition.entities.sessions.flatMap((session) => session.slots.map(({ guid }) => [guid, session])))
      const wanted = slotsOf(edition).map(({ guid, startsAt, endsAt, sequence, state }) => ({
        uid: guid, start: toSeconds(startsAt), end: toSeconds(endsAt), sequence, status: state === 'cancelled' || sessionOf.get(guid)?.state !== 'confirmed' ? 'CANCELLED' : 'CONFIRMED',
      }))
      expect(byUid(read(render(edition)).map(({ summary: _, ...event }) => event))).toEqual(byUid(wanted))
    }), { numRuns: 100 })
  }, 30_000)

  it('reads texts as they were written', () => {
    const title = 'Backslash \\ comma, semicolon; and "quotes": 日本 🎉 — a title so long that its line has to be folded, more than once, at octets'
    expect(read(render(withTitle(title)))[0]?.summary).toBe(title)
  })

  it('reads line breaks of Unicode as line breaks', () => {
    expect(read(render(withTitle('Two\u2028lines\u0085and\u2029more')))[0]?.summary).toBe('Two\nlines\nand\nmore')
  })
})

describe('keeps to the form of RFC 5545: lines of 75 octets, CRLF, no control characters', () => {
  const check = (edition: Edition): void => {
    const file = render(edition)
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of file.slice(0, -2).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).toMatch(/^[^\p{Cc}]*$/u)
      expect(line).toMatch(/^(?: |[A-Z-]+[;:])/)
    }
  }

  it('with whatever an edition holds', () => {
    fc.assert(fc.property(arbitraryEdition, check), { numRuns: 100 })
  })

  it.each(['a'.repeat(300), '🎉'.repeat(100), 'Two\u2028lines\u0085and\u2029more', 'C1\u0090'])('with the title %j', (title) => {
    check(withTitle(title))
  })
})

it('says hours that the clock shows twice in UTC', () => {
  const at = (startsAt: string, endsAt: string): Edition => {
    const [first] = smallEdition.entities.sessions
    const [slot] = first?.slots ?? []
    if (!first || !slot) throw new Error('the small edition has sessions with slots')
    return { ...smallEdition, entities: { ...smallEdition.entities, sessions: [{ ...first, slots: [{ ...slot, startsAt, endsAt }] }] } }
  }
  expect(render(at('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'))).toContain('DTSTART:20261025T003000Z\r\nDTEND:20261025T013000Z\r\n')
})

it('is the same whenever it is made, and of slots that were chosen', () => {
  expect(render(smallEdition)).toBe(render(smallEdition))
  const [one] = slotsOf(smallEdition)
  expect(readers['node-ical']?.(render(smallEdition, { choose: ({ guid }) => guid === one?.guid, part: 'My day' })).map(({ uid }) => uid)).toEqual([one?.guid])
  expect(render(smallEdition, { part: 'My day, and\nyours' })).toContain('\r\nNAME:OpenTofu Day: My day\\, and\\nyours\r\nX-WR-CALNAME:OpenTofu Day: My day\\, and\\nyours\r\n')
})

function withTitle(title: string): Edition {
  const [first, ...others] = smallEdition.entities.sessions
  if (!first) throw new Error('the small edition has sessions')
  return { ...smallEdition, entities: { ...smallEdition.entities, sessions: [{ ...first, title: { en: title } }, ...others] } }
}

function byUid<T extends { uid: string }>(events: T[]): T[] {
  return [...events].sort((a, b) => (a.uid < b.uid ? -1 : 1))
}
