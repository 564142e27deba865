import { expect, it } from 'vitest'
import { durationOf, onClock } from './times.ts'

it.each([
  ['2026-03-29T00:30:00Z', 'Europe/London', '2026-03-29T00:30:00+00:00'],
  ['2026-03-29T01:30:00Z', 'Europe/London', '2026-03-29T02:30:00+01:00'],
  ['2026-10-25T00:30:00.123Z', 'Europe/London', '2026-10-25T01:30:00+01:00'],
  ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25T01:30:00+00:00'],
  ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45:00+05:45'],
  ['2026-01-01T00:00:00Z', 'America/St_Johns', '2025-12-31T20:30:00-03:30'],
])('%s in %s: %s', (instant, zone, local) => expect(onClock(instant, zone)).toBe(local))

it.each([['09:00', '09:25', 'PT25M'], ['09:00', '10:00', 'PT1H'], ['09:00', '10:30', 'PT1H30M'], ['09:00', '09:00', 'PT0M']])('%s to %s: %s', (start, end, duration) => {
  expect(durationOf(`2026-01-01T${start}:00Z`, `2026-01-01T${end}:00Z`)).toBe(duration)
})
