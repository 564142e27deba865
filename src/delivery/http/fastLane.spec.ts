import { expect, it } from 'vitest'
import type { Answers } from './createAnswers.ts'
import { createFastLane } from './fastLane.ts'
import { represent } from './representation.ts'
import type { Representation } from './representation.ts'

function open(allowance?: number) {
  const kept = new Map<string, Representation>(['one', 'two'].map((key) => [key, represent('text/plain', key)]))
  const answers: Answers = { find: (key) => kept.get(key) ?? null, findOrMake: () => { throw new Error('nothing is made here') } }
  return { kept, lane: createFastLane(answers, allowance) }
}

it('leads to the answer that is kept now', () => {
  const { kept, lane } = open()
  lane.remember({ target: '/a' }, { key: 'one', route: '/:name' })
  expect(lane.find({ target: '/a' })).toEqual({ representation: kept.get('one'), route: '/:name' })
  lane.remember({ target: '/a' }, { key: 'two', route: '/:name' })
  expect(lane.find({ target: '/a' })?.representation).toBe(kept.get('two'))
  kept.clear()
  expect(lane.find({ target: '/a' })).toBeNull()
})

it('tells apart what was accepted and what was posted', () => {
  const { lane } = open()
  lane.remember({ target: '/a', accept: 'x', posted: 'q' }, { key: 'one', route: '' })
  for (const written of [{ target: '/a' }, { target: '/a', accept: 'x' }, { target: '/a', accept: '', posted: 'q' }, { target: '/a', accept: 'x', posted: 'p' }]) expect(lane.find(written)).toBeNull()
  expect(lane.find({ target: '/a', accept: 'x', posted: 'q' })).not.toBeNull()
})

it('forgets what it remembered first, and never remembers what is very long', () => {
  const { lane } = open(700)
  for (const target of ['/a', '/b', '/c', '/d', `/${'x'.repeat(12_288)}`]) lane.remember({ target }, { key: 'one', route: '' })
  expect(['/a', '/b', '/c', '/d', `/${'x'.repeat(12_288)}`].filter((target) => lane.find({ target }))).toEqual(['/b', '/c', '/d'])
})
