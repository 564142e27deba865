import { expect, it } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

it.each([['', '', 0], ['a', '', 1], ['kitten', 'sitting', 3], ['limit', 'lmit', 1], ['abc', 'acb', 2]])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance)
  expect(editDistance(b, a)).toBe(distance)
})

it('finds a slip of the pen, and nothing where there is none', () => {
  expect(nearest('Lokale', ['limit', 'locale'])).toBe('locale')
  expect(nearest('where', ['limit', 'locale', 'page'])).toBeNull()
  expect(nearest('x'.repeat(10_000), ['x'])).toBeNull()
})
