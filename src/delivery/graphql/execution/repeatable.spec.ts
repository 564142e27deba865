import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import type { View } from '../../rest/view.ts'
import type { Context } from '../builder.ts'
import { openBudget } from '../limits/budget.ts'
import { schema } from '../schema.ts'
import { createKeptObjects } from './keptObjects.ts'
import type { KeptObjects } from './keptObjects.ts'
import { repeatable, repeatsOf } from './repeatable.ts'
import type { Run } from './run.ts'

const path = { before: null, key: '' }
const viewOf = (more: object = {}): View => ({ event: {}, locale: 'en', fallback: null, reading: { footprint: { notes: 0 } }, ...more }) as View // as much of one as is used
const view = viewOf()
const [one, other, faulty, wide] = ['one', 'other', 'faulty', 'wide'].map((id) => ({ entity: { id }, view }))
const variablesOf = ({ variables }: Run): string => JSON.stringify(variables)

function open({ fields = 1_000, kept = createKeptObjects(), variables = {} }: { fields?: number; kept?: KeptObjects; variables?: Run['variables'] } = {}) {
  const budget = openBudget({ objects: 1_000, fields, characters: 1_000 })
  const run: Run = { context: { budget, kept } as Context, variables, errors: [], args: [], shelves: new Map(), isConcurrent: false } // as much of a context as is used
  return { run, budget }
}

function openWriter() {
  let made = 0
  const write = (value: unknown, { errors, context: { budget } }: Run): string => {
    made += 1
    budget.spend('four', false)
    const { entity: { id }, view: { reading } } = value as { entity: { id: string }; view: View } // given above
    if (id === 'faulty') errors.push(new GraphQLError('no'))
    // What notes what it reads.
    if (id === 'wide') reading.footprint.notes += 1
    return id
  }
  return { write, made: () => made }
}

it('writes an entity once a run for the same eyes, and counts it each time', () => {
  const { run, budget } = open()
  const { write, made } = openWriter()
  const written = repeatable('in answers', variablesOf, write)
  const seen = [one, other, { ...one }, { ...one, view: viewOf({ event: view.event }) }, { ...one, view: viewOf() }, { ...one, view: viewOf({ event: view.event, locale: 'de' }) }, { ...one, view: viewOf({ event: view.event, fallback: 'de' }) }]
  expect(seen.map((value) => written(value, run, path))).toEqual(['one', 'other', 'one', 'one', 'one', 'one', 'one'])
  // Of another event, and in two other languages.
  expect([made(), budget.spent()]).toEqual([5, { objects: 0, fields: 7, characters: 28 }])
})

it('repeats nothing that had an error, and nothing for another selection', async () => {
  const { run } = open()
  const { write, made } = openWriter()
  const written = repeatable('in answers', variablesOf, write)
  for (let round = 0; round < 3; round++) await written(faulty, run, path)
  expect([made(), run.errors.length]).toEqual([3, 3])
  await written(one, run, path)
  await repeatable('in answers', variablesOf, (value, its) => write(value, its))(one, run, path)
  expect(made()).toBe(5)
})

it('repeats from the third run on what stands in other answers: for the same variables, and not what is read from more than the event', async () => {
  const kept = createKeptObjects()
  const { write, made } = openWriter()
  const written = repeatable('across answers', variablesOf, write)
  const costs: number[][] = []
  for (let round = 0; round < 4; round++) {
    const { run, budget } = open({ kept })
    await written(one, run, path)
    costs.push([made(), budget.spent().fields])
  }
  expect(costs).toEqual([[1, 1], [2, 1], [2, 1], [2, 1]])
  for (let round = 0; round < 4; round++) await written(wide, open({ kept }).run, path)
  for (let round = 0; round < 4; round++) await written(one, open({ kept, variables: { width: round } }).run, path)
  expect(made()).toBe(10)
})

it('ends where the budget ends', async () => {
  const { run } = open({ fields: 3 })
  const written = repeatable('in answers', variablesOf, openWriter().write)
  for (let round = 0; round < 3; round++) await written(one, run, path)
  expect(() => written(one, run, path)).toThrow('3 fields') // what is written at once throws at once
})

it('knows the types of which all is known by an entity', () => {
  const of = (name: string): unknown => {
    const type = schema.getType(name)
    return type && 'getInterfaces' in type && 'isTypeOf' in type ? repeatsOf(type) : expect.fail(`there is no ${name}`)
  }
  expect(['Track', 'Session', 'Slot', 'Event'].map(of)).toEqual(['in answers', 'across answers', null, null])
})
