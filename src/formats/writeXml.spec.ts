import fc from 'fast-check'
import { expect, it } from 'vitest'
import { atOnce } from '../program/steps.ts'
import { writeXml } from './writeXml.ts'
import type { Element } from './writeXml.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\n  <in/>\n', '</in>', ']]>', '&amp;', 'true'))
const primitive = fc.oneof(text, fc.integer(), fc.boolean())
const names = fc.constantFrom('in', 'day', 'room', 'event', 'a')
const attributes = fc.dictionary(names.map((name) => `@${name}`), primitive, { maxKeys: 3 })
const { element } = fc.letrec<{ element: Element }>((tie) => ({
  element: fc.tuple(attributes, fc.dictionary(names, fc.oneof({ maxDepth: 4 }, primitive, tie('element'), fc.array(tie('element'), { maxLength: 3 })), { maxKeys: 3 })).map(([own, others]) => ({ ...own, ...others })),
}))

it('writes the same in one piece and in many, whatever it is', () => {
  fc.assert(fc.property(element, fc.integer({ min: 1, max: 5 }), (root, depth) => {
    expect(atOnce(writeXml({ root }, depth))).toBe(atOnce(writeXml({ root }, 0)))
  }), { numRuns: 500 })
})

it('can be put down before each piece', () => {
  const steps = writeXml({ schedule: { '@version': 1, 'title': 'A & B', 'day': [{ '@index': 1 }, { room: [{ event: 'x' }, { event: 'y\u0000' }] }] } }, 2)
  let yields = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) yields += 1
  expect(yields).toBe(6)
  expect(step.value).toBe(`<?xml version="1.0" encoding="utf-8"?>
<schedule version="1">
 <title>A &amp; B</title>
 <day index="1"/>
 <day>
  <room>
   <event>x</event>
  </room>
  <room>
   <event>y</event>
  </room>
 </day>
</schedule>
`)
})
