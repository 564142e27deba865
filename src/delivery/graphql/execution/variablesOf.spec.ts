import { Kind, parse } from 'graphql'
import { expect, it } from 'vitest'
import { namesOfVariables, usesVariables, writeVariables } from './variablesOf.ts'

/** The fields of the operation, and its fragments. */
function read(text: string) {
  const { definitions } = parse(text)
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])))
  const fields = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD) : []))
  return { fields, fragments }
}

it.each([
  ['{ a { b(c: 1) } }', []],
  ['query ($a: Int, $b: Int) { a(b: { c: [$a] }) { b(c: $b) c(d: $b) } }', ['a', 'b']],
  ['query ($a: Boolean!) { a { ... on T @include(if: $a) { b } } }', ['a']],
  ['query ($a: Int, $b: Int) { a { ...F } } fragment F on T { b(c: $a) ...G } fragment G on T { d(e: $b) }', ['a', 'b']],
  // Several fields of one name; what one of them alone uses counts.
  ['query ($a: Int) { a { b } a { ...F ...F } } fragment F on T { c(d: $a) }', ['a']],
])('finds the variables within %s', (text, names) => {
  const { fields, fragments } = read(text)
  expect(namesOfVariables(fields, fragments)).toEqual(names)
})

it('tells arguments of a field from what is within it', () => {
  const { fields } = read('query ($a: Int) { a(b: { c: [$a] }) { d } b { c(d: $a) } c(d: 1) }')
  expect(fields.map(usesVariables)).toEqual([true, false, false])
})

it('writes equal values alike, and others otherwise; null is not what is not given', () => {
  const of = (variables: Record<string, unknown>): string => writeVariables(['a', 'b'], variables)
  const texts = [{}, { a: null }, { a: 1 }, { a: '1' }, { b: 1 }, { a: [1, 2] }, { a: { x: 1 }, b: true }].map(of)
  expect(new Set(texts).size).toBe(texts.length)
  expect([of({ b: 1, a: 2, c: 3 }), writeVariables([], { a: 1 })]).toEqual([of({ a: 2, b: 1 }), ''])
})
