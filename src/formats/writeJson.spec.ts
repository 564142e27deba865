import fc from 'fast-check'
import { expect, it } from 'vitest'
import { atOnce } from '../program/steps.ts'
import { lazily } from './lazily.ts'
import { writeJson } from './writeJson.ts'
import type { Json } from './writeJson.ts'

const { value: anything } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constantFrom(null, undefined), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 })),
}))

it('writes what JSON.stringify does, whatever it is and however deep it goes', () => {
  fc.assert(fc.property(anything.filter((value) => value !== undefined), fc.nat({ max: 7 }), (value, depth) => {
    expect(atOnce(writeJson(value, depth))).toBe(JSON.stringify(value))
  }), { numRuns: 500 })
})

it('can be put down after each piece, and makes none before the one before it is written', () => {
  const made: number[] = []
  const steps = writeJson({ list: lazily([1, 2, 3], (entry) => made.push(entry)), name: 'x' }, 2)
  const seen: number[] = []
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) seen.push(made.length)
  expect([seen, step.value]).toEqual([[1, 2, 3, 3], '{"list":[1,2,3],"name":"x"}'])
})

it('writes names and pieces as it is told to', () => {
  expect(atOnce(writeJson({ a: ['b', 1] }, 2, (piece) => `<${JSON.stringify(piece)}>`))).toBe('{<"a">:[<"b">,<1>]}')
})
