import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { buildEdition } from '../../../../tests/support/editions.ts'
import { libraryOf, openGraphql } from '../../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../../tests/support/sampleProgramme.ts'
import { prepareDocument } from '../limits/prepareDocument.ts'
import { schema } from '../schema.ts'
import { liftLiterals } from './liftLiterals.ts'
import { shapeOf } from './shapeOf.ts'

const library = libraryOf([buildEdition(sampleProgramme({ slug: 'conf', sessions: 12 })), buildEdition(sampleProgramme({ slug: 'side', sessions: 3, parent: sampleId('conf') }))])

/** Documents of one shape each: `%` is another literal each time, `@` another name of the operation. */
const patterns = [
  'query @ { event(slug: %) { name days { date } } }',
  '{ event(slug: %) { id } other: event(slug: %) { id } }',
  '{ event(slug: %) { id } event(slug: %) { name } }',
  'query @($first: Int = 2) { sessions(event: "conf", first: $first) { nodes { title } } event(slug: %) { name } }',
  'query @ { sessions(event: %, first: %) { totalCount nodes { slug speakers { photo { url(width: %) } } } } }',
  '{ session(id: %) { title } }',
  'query @ { sessions(filter: { slugs: [%, %] }) { nodes { slug } } }',
  'query @ { sessions(filter: { slugs: % }) { nodes { slug } } }',
  'query @ { event(slug: "conf") { ...Days } } fragment Days on Event { days(date: %) { date } name }',
  'query @ { event(slug: "conf") { ...Names } } fragment Names on Event { sessions(first: %) { nodes { slug } } }',
  'query @ { search(event: "conf", text: %) { __typename } } ',
  'query @($_literal0: Int) { event(slug: %) { name } sessions(first: $_literal0) { totalCount } }',
  'query @ { event(slug: "a\\u0041", id: %) { name } }',
  'query @ { event(slug: % # "%"\n) { name } }',
  'query @ { event(slug: """%""") { name } }',
  'query @ { event(slug: "conf") @include(if: true) { name h264: tracks { slug } } sessions(first: %) { totalCount } }',
  'query @ { event(slug: %) { name } } query Other { __typename }',
  'query @ { event(slug: %) { nmae } }',
]
const literals = ['"conf"', '"side"', '"none"', '""', '1', '2', '3', '0', '-1', '007', '1e3', '2.5', '2147483648', '4294967296', '"2026-03-23"', `"${sampleId('conf session-1')}"`, '"con\\u0066"', '"a \\" b"', '"#"', '"é"', '"session-1"', 'null', 'true', 'CONF', '$x', '[1]']

it('a document of a known shape is answered as if it were the first of it', { timeout: 120_000 }, async () => {
  let [seed, good, bad] = [1, 0, 0]
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(seed / 2 ** 32 * below)
  }
  const warm = openGraphql(library)
  for (const pattern of patterns) {
    for (let round = 0; round < 60; round++) {
      // At first what fits, so that the shape becomes known.
      const query = pattern.replace('@', `Name${round}`).replaceAll('%', () => literals[next(round < 10 ? 7 : literals.length)] ?? '')
      const parameters = { query, variables: { first: 1, _literal0: 2 }, ...(round % 3 === 0 ? { operationName: round % 2 === 0 ? `Name${round}` : 'Other' } : {}) }
      const [answer, expected] = [await warm.post(parameters), await openGraphql(library).post(parameters)]
      if (expected.errors) bad += 1
      else good += 1
      expect([answer.status, answer.text], query).toEqual([expected.status, expected.text])
    }
  }
  expect([good > 200, bad > 200]).toEqual([true, true])
})

it('one plan serves documents that differ by names, numbers and texts', () => {
  const [one, other] = ['A { event(slug: "conf") { sessions(first: 10) { totalCount } } }', 'B { event(slug: "a longer one") { sessions(first: 7) { totalCount } } }'].map((each) => shapeOf(`query ${each}`))
  expect(one?.key).toBe(other?.key)
  expect([one, other].map((shape) => [shape?.name, shape?.literals.map(({ value }) => value)])).toEqual([['A', ['conf', 10]], ['B', ['a longer one', 7]]])
  expect(one?.key).not.toBe(shapeOf('query C { event(slug: 1) { sessions(first: 10) { totalCount } } }')?.key)
})

it.each([
  ['{ event(slug: "conf") { name } }', true],
  ['{ sessions(filter: { slugs: ["a", "b"] }) { totalCount } }', true],
  // Read by types in their own way, coerced to lists, or only the same if they are equal.
  ['{ event(slug: "conf") { days(date: "2026-03-23") { date } } }', false],
  ['{ sessions(filter: { slugs: "a" }) { totalCount } }', false],
  ['{ session(id: 5) { title } }', false],
  ['{ event(slug: "conf") { id } event(slug: "conf") { name } }', false],
  ['query ($n: Int = 3) { sessions(first: $n) { totalCount } }', false],
  ['query A { event(slug: "conf") { name } } query B { __typename }', false],
])('literals of %s become variables: %j', (text, isLifted) => {
  const shape = shapeOf(text)
  expect(prepareDocument(schema, text).errors).toEqual([])
  expect(shape && liftLiterals(schema, parse(text), shape) !== null).toBe(isLifted)
})
