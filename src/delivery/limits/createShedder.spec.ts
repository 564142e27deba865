import { expect, it } from 'vitest'
import { createShedder } from './createShedder.ts'

it('does not mind one pause', () => {
  const shedder = createShedder(100)
  shedder.note(450)
  expect(shedder.isShedding()).toBe(false)
})

it('sheds when it lasts, and stops well below where it began', () => {
  const shedder = createShedder(100)
  for (let i = 0; i < 20; i++) shedder.note(150)
  expect(shedder.isShedding()).toBe(true)
  for (let i = 0; i < 20; i++) shedder.note(80)
  expect([shedder.isShedding(), shedder.delay() < 100]).toEqual([true, true])
  for (let i = 0; i < 20; i++) shedder.note(0)
  expect(shedder.isShedding()).toBe(false)
  for (let i = 0; i < 20; i++) shedder.note(80)
  expect(shedder.isShedding()).toBe(false)
})
