import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { buildEdition } from '../../../tests/support/editions.ts'
import { libraryOf } from '../../../tests/support/graphqlRig.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { buildLibrary } from '../store/buildLibrary.ts'
import { atOnce } from '../../program/steps.ts'
import { indexEvent } from '../store/indexEvent.ts'
import type { LiveEvent } from '../store/library.ts'
import { openPinnedReading, openReading } from '../store/reading.ts'
import { collections } from './collections.ts'
import { keptColumns } from './keptColumns.ts'
import { fieldsOf } from './query/fields.ts'
import type { Field } from './query/fields.ts'
import { formOf, readerOf } from './query/forms.ts'
import { matchColumns } from './query/matchColumns.ts'
import { matchWhere } from './query/matchWhere.ts'
import type { Operator } from './query/operators.ts'
import type { Value } from './query/readValue.ts'
import { lookAt } from './query/valuesAt.ts'
import type { Condition, Where } from './query/where.ts'
import type { View } from './view.ts'

const names = ['sessions', 'speakers', 'rooms', 'tracks'] as const

it('a condition that is put to columns holds for what it holds for when it is put to entities', () => {
  let [held, kept] = [0, 0]
  fc.assert(fc.property(arbitraryEdition, fc.gen(), (edition, gen) => {
    const event = indexEvent(edition)
    const library = buildLibrary(1, { events: [event], gone: [], catalogue: null })
    for (const name of names) {
      const { kind } = collections[name]
      const view: View = { reading: openReading(library), event: library.events[0] ?? event, locale: gen(() => fc.constantFrom('en' as const, 'de' as const)), fallback: gen(() => fc.constantFrom('en' as const, null)), publicUrl: '' }
      const entities = view.event?.of[kind].all ?? []
      const conditionOf = (): Condition => {
        const field = gen(() => fc.constantFrom(...fieldsOf(name).values()))
        const operator = gen(() => fc.constantFrom(...field.operators))
        const there: Value[] = []
        for (const entity of entities) lookAt(kind, field.path)(entity, view, (value) => { there.push(readerOf(field, 'exact')(value)); return false })
        const value = (): Value => gen(() => fc.constantFrom<Value>(...there, ...(formOf(operator) === 'exact' && !operator.includes('than') ? [null] : ['a'])))
        return { field, operator, parameter: 'where', value: operator === 'exists' ? gen(() => fc.boolean()) : ['in', 'not_in', 'all'].includes(operator) ? [value(), value()] : value() }
      }
      const where: Where = gen(() => fc.boolean()) ? { and: [conditionOf(), { or: [conditionOf(), conditionOf()] }] } : conditionOf()
      const columns = atOnce(keptColumns(entities, kind, where, view))
      if (!columns) continue
      kept += 1
      const [byPlace, byEntity] = [matchColumns(columns, where), matchWhere(kind, where)]
      const expected = entities.filter((entity) => byEntity(entity, view))
      held += expected.length
      expect(entities.filter((_entity, at) => byPlace(at, view))).toEqual(expected)
    }
  }), { numRuns: 150 })
  expect(Math.min(held, kept)).toBeGreaterThan(100)
})

const edition = buildEdition(sampleProgramme({ slug: 'conf', sessions: 6 }))
const ask = (path: string, operator: Operator): Condition => ({ field: fieldsOf('sessions').get(path) ?? expect.fail(path) satisfies Field, operator, parameter: 'where', value: 'x' })

function viewOf(event: LiveEvent | null, reading = openReading(libraryOf([edition]))): View {
  return { reading, event, locale: 'en', fallback: 'en', publicUrl: '' }
}

it.each([
  ['long texts', ask('abstract', 'contains'), {}],
  ['what may come from other events', ask('event.parent.slug', 'equals'), {}],
  ['lists across events', ask('title', 'equals'), { event: null }],
  ['given editions', ask('title', 'equals'), { reading: openPinnedReading(libraryOf([edition]), { name: 'conf', event: '', number: 1, dropped: 0 }) }],
])('keeps no column of %s', (_what, where, more) => {
  const parent = buildEdition(sampleProgramme({ slug: 'whole', sessions: 1 }))
  const child = buildEdition(sampleProgramme({ slug: 'part', sessions: 6 }).map((part) => (part.kind === 'event' ? { ...part, entity: { ...part.entity, parent: parent.parts.find(({ kind }) => kind === 'event')?.entity.id ?? null } } : part)))
  const library = libraryOf([parent, child])
  const event = library.eventBySlug.get('part') ?? expect.fail('there is an event')
  const view = { ...viewOf(event, openReading(library)), ...more }
  expect(atOnce(keptColumns(event.of.session.all, 'session', where, view))).toBeNull()
  expect(atOnce(keptColumns(event.of.session.all, 'session', ask('title', 'equals'), viewOf(event, openReading(library))))).not.toBeNull()
})

it('keeps eight columns of a list, and gives each for as long as it is kept', () => {
  const library = libraryOf([edition])
  const event = library.events[0] ?? expect.fail('there is an event')
  const columnOf = (path: string) => {
    const where = ask(path, 'equals')
    return atOnce(keptColumns(event.of.session.all, 'session', where, viewOf(event, openReading(library))))?.get(where.field)?.exact
  }
  const first = columnOf('title')
  for (const path of ['slug', 'kind', 'level', 'state', 'language', 'track', 'slots.number']) columnOf(path)
  expect(columnOf('title')).toBe(first)
  columnOf('slots.room')
  expect(columnOf('title')).not.toBe(first)
})
