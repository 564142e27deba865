import { expect, it } from 'vitest'
import { durationOf } from './times.ts'

it.each([['09:00', '09:25', 'PT25M'], ['09:00', '10:00', 'PT1H'], ['09:00', '10:30', 'PT1H30M'], ['09:00', '09:00', 'PT0M']])('%s to %s: %s', (start, end, duration) => {
  expect(durationOf(`2026-01-01T${start}:00Z`, `2026-01-01T${end}:00Z`)).toBe(duration)
})
