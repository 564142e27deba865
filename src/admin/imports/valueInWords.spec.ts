import { expect, it } from 'vitest'
import { valueInWords } from './valueInWords.ts'

it.each([
  ['2026-04-01T12:00:00.000Z', 'Wed 1 Apr 2026, 13:00 GMT+1'],
  ['2026-04-01', '2026-04-01'],
  ['Begins 2026-04-01T12:00:00.000Z', 'Begins 2026-04-01T12:00:00.000Z'],
  ['', ''],
])('reads %j on the clock of the event', (value, words) => { expect(valueInWords(value, 'Europe/London')).toBe(words) })
