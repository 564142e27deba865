import { describe, expect, it } from 'vitest'
import { clockOf, colorOf, dayOf, guidOf, minutesOf, momentOf, timeZoneOf } from './values.ts'

describe('values of a schedule.xml', () => {
  it.each([
    ['00:40', 40],
    ['1:30', 90],
    ['00:45:00', 45],
    ['00:00:30', 1],
    ['48:00', 2880],
    ['00:00', null],
    ['', null],
    ['90', null],
    ['-1:00', null],
  ])('duration %j', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

  it.each([
    ['10:30', '10:30:00'],
    ['9:05', '09:05:00'],
    ['23:59:59', '23:59:59'],
    ['24:00', null],
    ['noon', null],
  ])('clock %j', (text, clock) => expect(clockOf(text)?.toString() ?? null).toBe(clock))

  it.each([
    ['2024-12-27T10:30:00+01:00', '2024-12-27T09:30:00Z'],
    ['2024-12-27T10:30:00+0100', '2024-12-27T09:30:00Z'],
    ['2024-12-27T10:30Z', '2024-12-27T10:30:00Z'],
    ['2024-12-27 10:30', '2024-12-27T10:30:00'],
    ['2024-02-30T10:30:00Z', null],
    ['2024-12-27', null],
  ])('moment %j', (text, expected) => {
    const moment = momentOf(text)
    expect(moment === null ? null : moment.kind === 'exact' ? moment.instant.toString() : moment.local.toString()).toBe(expected)
  })

  it('guid, colour, day, zone', () => {
    expect(guidOf('0B8A4C55-8C0E-4F0E-8F43-0A54A2B6E001')).toBe('0b8a4c55-8c0e-4f0e-8f43-0a54a2b6e001')
    expect(guidOf('__proto__')).toBeNull()
    expect([colorOf('#F9B000'), colorOf('red')]).toEqual(['#f9b000', null])
    expect([dayOf('2026-10-24T09:00:00+02:00'), dayOf('24.10.2026')]).toEqual(['2026-10-24', null])
    expect([timeZoneOf('Europe/Berlin'), timeZoneOf('+01:00'), timeZoneOf('Mars/Olympus')]).toEqual(['Europe/Berlin', null, null])
  })
})
