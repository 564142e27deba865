import { expect, it } from 'vitest'
import { openPace } from './pace.ts'

it('is due once its slice is over, and until it rested', async () => {
  let now = 0
  const pace = openPace(5, () => now)
  const ask = (times: number): boolean[] => Array.from({ length: times }, () => pace.isDue(0))
  expect(ask(100)).not.toContain(true)
  now = 6
  // The clock is not looked at for each entry.
  expect(ask(8)).toContain(true)
  now = 0
  expect(ask(20)).not.toContain(false)
  now = 6
  await pace.rest()
  expect(ask(100)).not.toContain(true)
  now = 12
  expect(ask(8)).toContain(true)
})

it('is due, too, once much was written, whatever the time', async () => {
  const pace = openPace(5, () => 0)
  expect([pace.isDue(65_536), pace.isDue(65_537), pace.isDue(0)]).toEqual([false, true, true])
  await pace.rest()
  expect(pace.isDue(0)).toBe(false)
})

it('knows what all slices but the first took, unless something was waited for', async () => {
  let now = 0
  const pace = openPace(5, () => now)
  now = 6
  await pace.rest()
  now = 13
  const resting = pace.rest()
  now = 20 // others go on
  await resting
  now = 22
  expect([pace.spentMs(), pace.spentMs()]).toEqual([9, 9])
  pace.noteWait()
  expect(pace.spentMs()).toBeNull()
})
