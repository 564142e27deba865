import fc from 'fast-check'
import { stringify } from 'qs-esm'
import { expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { writeLong } from '../http/longBody.ts'
import { plainBytes, represent } from '../http/representation.ts'
import { createSearch } from '../search/createSearch.ts'
import { fold } from '../search/words.ts'
import { buildLibrary } from '../store/buildLibrary.ts'
import { polite } from '../store/inSlices.ts'
import { indexEvent } from '../store/indexEvent.ts'
import type { Library } from '../store/library.ts'
import { openReading } from '../store/reading.ts'
import { collections } from './collections.ts'
import type { CollectionName } from './collections.ts'
import { createKeptTexts } from './documents/keptTexts.ts'
import { documentSchemas } from './documents/toDocument.ts'
import { fieldsOf } from './query/fields.ts'
import type { Field } from './query/fields.ts'
import type { Operator } from './query/operators.ts'
import { prepareCount, prepareList } from './readList.ts'
import type { RestOptions } from './restOptions.ts'

/**
 * Whatever is asked, in whatever edition, lists hold what a naive reading of all documents gives. The reading below knows
 * documents as clients see them, and nothing of how they are found.
 */
type Doc = { id: string } & Record<string, unknown>
type Given = { field: Field; operator: Operator; value: string | string[] }
type Tree = Given | { and: Tree[] } | { or: Tree[] }
type Asked = { name: CollectionName; where: Tree | null; sort: { field: Field; isDescending: boolean }[]; select: { isOnly: boolean; fields: string[] } | null; limit: number; page: number; locale: 'en' | 'de'; fallback: 'en' | 'de' | 'none' }

const names = ['events', 'sessions', 'speakers', 'rooms', 'tracks'] as const
const options: RestOptions = { publicUrl: 'https://lineup.example', locales: ['en', 'de'], search: createSearch(), kept: createKeptTexts(), today: () => '2026-03-29', now: () => Date.parse('2026-03-29T10:00:00Z') }

it('finds, sorts, chooses and pages as a naive reading does', { timeout: 120_000 }, async () => {
  let matched = 0
  await fc.assert(fc.asyncProperty(arbitraryEdition, fc.array(fc.gen(), { minLength: 3, maxLength: 3 }), async (edition, gens) => {
    const library = buildLibrary(1, { events: [indexEvent(edition)], gone: [], catalogue: null })
    for (const gen of gens) {
      const locale = gen(() => fc.constantFrom('en' as const, 'de' as const))
      const fallback = gen(() => fc.constantFrom('en' as const, 'de' as const, 'none' as const))
      const documents = await readAll(library, locale, fallback)
      const byId = new Map(Object.values(documents).flat().map((doc) => [doc.id, doc]))
      const name = gen(() => fc.constantFrom(...names))
      const asked: Asked = {
        name, locale, fallback,
        where: gen(() => fc.option(treeOf(name, documents[name], byId, 2))),
        sort: gen(() => fc.array(fc.record({ field: fc.constantFrom(...[...fieldsOf(name).values()].filter(({ isSortable }) => isSortable)), isDescending: fc.boolean() }), { maxLength: 3 })),
        select: gen(() => fc.option(fc.record({ isOnly: fc.boolean(), fields: fc.subarray(Object.keys(documentSchemas[collections[name].kind].shape).filter((field) => field !== 'id'), { minLength: 1 }) }))),
        limit: gen(() => fc.integer({ min: 1, max: 4 })), page: gen(() => fc.integer({ min: 1, max: 3 })),
      }
      const expected = readNaively(documents[name], byId, asked)
      matched += expected.totalDocs
      const listed = JSON.parse(await make(library, prepareList(name, write(asked), options))) as unknown
      expect(listed, write(asked)).toMatchObject(expected)
      expect(JSON.parse(await make(library, prepareCount(name, write({ ...asked, sort: [], select: null }, true), options)))).toEqual({ totalDocs: expected.totalDocs })
      // Written otherwise it is the same request.
      expect(prepareList(name, write(asked, false, 'brackets'), options).key).toBe(prepareList(name, write(asked), options).key)
    }
  }), { numRuns: Number(process.env['QUERY_RUNS'] ?? 40), endOnFailure: true })
  expect(matched).toBeGreaterThan(10)
})

async function make(library: Library, { make: answer }: ReturnType<typeof prepareList>): Promise<string> {
  const { mediaType, body } = await answer(openReading(library), polite)
  return plainBytes(represent(mediaType, await writeLong(body, polite, false))).toString()
}

async function readAll(library: Library, locale: string, fallback: string): Promise<Record<(typeof names)[number], Doc[]>> {
  const lists = await Promise.all(names.map(async (name) =>
    [name, (JSON.parse(await make(library, prepareList(name, `depth=0&limit=100&locale=${locale}&fallback-locale=${fallback}`, options))) as { docs: Doc[] }).docs]))
  return Object.fromEntries(lists) as Record<(typeof names)[number], Doc[]>
}

/** Conditions with values that are there, or nearly, or not. */
function treeOf(name: CollectionName, docs: readonly Doc[], byId: ReadonlyMap<string, Doc>, depth: number): fc.Arbitrary<Tree> {
  const one = fc.constantFrom(...fieldsOf(name).values()).chain((field) => fc.constantFrom(...field.operators).chain((operator): fc.Arbitrary<Tree> => {
    const there = docs.flatMap((doc) => valuesAt(doc, field.path.split('.'), byId)).map(String).filter((text) => text.length <= 200)
    const value = fc.oneof({ weight: there.length > 0 ? 4 : 0, arbitrary: there.length > 0 ? fc.constantFrom(...there) : fc.constant('') }, anyValue(field))
    const isSubstring = operator === 'contains' || operator === 'like' || operator === 'not_like'
    const isOrder = operator.includes('than')
    const fitting = isSubstring ? value.map((text) => Array.from(text).slice(0, 3).join('')).filter((text) => fold(text).trim() !== '') : isOrder ? value.filter((text) => text !== '') : value
    const written = operator === 'exists' ? fc.constantFrom('true', 'false') : operator === 'in' || operator === 'not_in' || operator === 'all' ? fc.array(fitting, { maxLength: 3 }).filter(([first, ...others]) => first !== '' || others.length > 0) : fitting // `in[]=` is Payload's way to write an empty list
    return written.map((given) => ({ field, operator, value: given }))
  }))
  if (depth === 0) return one
  const parts = fc.array(treeOf(name, docs, byId, depth - 1), { minLength: 1, maxLength: 3 })
  return fc.oneof({ weight: 3, arbitrary: one }, parts.map((and) => ({ and })), parts.map((or) => ({ or })))
}

function anyValue({ type, words }: Field): fc.Arbitrary<string> {
  if (type === 'word') return fc.constantFrom(...words ?? [], '')
  if (type === 'number') return fc.integer({ min: -3, max: 2_000 }).map(String)
  if (type === 'boolean') return fc.constantFrom('true', 'false')
  if (type === 'day') return fc.constantFrom('2026-03-28', '2026-04-01', '2026-03-31')
  if (type === 'instant') return fc.constantFrom('2026-03-29', '2026-03-30T12:00:00+02:00', '2026-03-31T00:00:00.000Z')
  if (type === 'id' || type === 'reference') return fc.constantFrom('01990000-0000-7000-8000-000000000000', '')
  return fc.constantFrom('north', 'a', 'é', 'E\u0301', '', 'No room', 'Saal')
}

function write({ where, sort, select, limit, page, locale, fallback }: Asked, isCount = false, arrayFormat: 'indices' | 'brackets' = 'indices'): string {
  const tree = (node: Tree): unknown => ('and' in node ? { and: node.and.map(tree) } : 'or' in node ? { or: node.or.map(tree) }
    : { [node.field.path]: { [node.operator]: Array.isArray(node.value) && node.value.length === 0 ? '' : node.value } })
  // Nested lists of conditions have no meaning without their places.
  const conditions = where === null ? '' : stringify({ where: tree(where) }, { arrayFormat: 'and' in where || 'or' in where ? 'indices' : arrayFormat })
  const rest = stringify({
    locale, 'fallback-locale': fallback,
    ...(isCount ? {} : { limit, page, depth: 0 }),
    ...(sort.length === 0 ? {} : { sort: sort.map(({ field, isDescending }) => (isDescending ? '-' : '') + field.path).join(',') }),
    ...(select === null ? {} : { select: Object.fromEntries(select.fields.map((field) => [field, select.isOnly])) }),
  })
  return (arrayFormat === 'indices' ? [conditions, rest] : [rest.split('&').reverse().join('&'), conditions]).filter((part) => part !== '').join('&')
}

function readNaively(docs: readonly Doc[], byId: ReadonlyMap<string, Doc>, { where, sort, select, limit, page, locale }: Asked): { docs: unknown[]; totalDocs: number } {
  const found = docs.filter((doc) => where === null || holds(where, doc, byId))
  const collator = new Intl.Collator(locale, { numeric: true })
  const sorted = found.map((doc) => ({ doc, keys: sort.map(({ field }) => valuesAt(doc, field.path.split('.'), byId)[0]) })).sort((a, b) => {
    for (const [index, { field, isDescending }] of sort.entries()) {
      const [x, y] = [a.keys[index], b.keys[index]]
      if (x === undefined && y === undefined) continue
      if (x === undefined) return 1
      if (y === undefined) return -1
      const order = field.words ? field.words.indexOf(String(x)) - field.words.indexOf(String(y))
        : field.type === 'instant' ? +new Date(String(x)) - +new Date(String(y))
          : typeof x === 'string' ? collator.compare(x, String(y)) : Number(x) - Number(y)
      if (order !== 0) return isDescending ? -order : order
    }
    return 0
  })
  return {
    totalDocs: found.length,
    docs: sorted.slice((page - 1) * limit, page * limit).map(({ doc }) => (select === null ? doc
      : Object.fromEntries(Object.entries(doc).filter(([field]) => field === 'id' || select.fields.includes(field) === select.isOnly)))),
  }
}

function holds(tree: Tree, doc: Doc, byId: ReadonlyMap<string, Doc>): boolean {
  if ('and' in tree) return tree.and.every((part) => holds(part, doc, byId))
  if ('or' in tree) return tree.or.some((part) => holds(part, doc, byId))
  const { field, operator, value } = tree
  const values = valuesAt(doc, field.path.split('.'), byId).map((each) => plain(field, String(each)))
  const [text, texts] = [String(value), operator === 'exists' ? [] : (Array.isArray(value) ? value : [value]).map((each) => plain(field, each))]
  const isAny = texts.some((each) => (each === '' ? values.length === 0 : values.includes(each)))
  const order = (test: (a: number | string, b: number | string) => boolean): boolean => values.some((each) => test(comparable(field, each), comparable(field, plain(field, text))))
  const within = text.split(/\s+/).filter((word) => word !== '').every((word) => values.some((each) => clean(each).includes(clean(word))))
  switch (operator) {
    case 'exists': return (values.length > 0) === (text === 'true')
    case 'equals': case 'in': return isAny
    case 'not_equals': case 'not_in': return !isAny
    case 'all': return texts.every((each) => (each === '' ? values.length === 0 : values.includes(each)))
    case 'greater_than': return order((a, b) => a > b)
    case 'greater_than_equal': return order((a, b) => a >= b)
    case 'less_than': return order((a, b) => a < b)
    case 'less_than_equal': return order((a, b) => a <= b)
    case 'contains': return values.some((each) => clean(each).includes(clean(text)))
    case 'like': return field.isList ? values.some((each) => text.split(/\s+/).filter((word) => word !== '').every((word) => clean(each).includes(clean(word)))) : within
    case 'not_like': return !(field.isList ? values.some((each) => text.split(/\s+/).filter((word) => word !== '').every((word) => clean(each).includes(clean(word)))) : within)
  }
}

function clean(text: string): string {
  return fold(text.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')).replace(/\s+/g, ' ')
}

function plain({ type }: Field, text: string): string {
  if (text === '') return ''
  if (type === 'instant') return new Date(text).toISOString()
  return type === 'text' ? text.normalize('NFC') : text
}

function comparable({ type }: Field, text: string): number | string {
  return type === 'number' ? Number(text) : type === 'instant' ? +new Date(text) : text
}

function valuesAt(value: unknown, path: readonly string[], byId: ReadonlyMap<string, Doc>): (string | number | boolean)[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path, byId))
  const [field, ...rest] = path
  if (field === undefined) {
    const plainValue = typeof value === 'object' && value !== null && 'text' in value ? value.text : value
    return plainValue === null || plainValue === undefined || plainValue === '' ? [] : [plainValue as string | number | boolean]
  }
  const holder = typeof value === 'string' ? byId.get(value) : value
  return typeof holder === 'object' && holder !== null ? valuesAt(Reflect.get(holder, field), rest, byId) : []
}
