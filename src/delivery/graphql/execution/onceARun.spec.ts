import { GraphQLError, GraphQLInt, GraphQLObjectType } from 'graphql'
import { expect, it } from 'vitest'
import type { Context } from '../builder.ts'
import { openBudget } from '../limits/budget.ts'
import { TrackType } from '../refs.ts'
import { onceARun } from './onceARun.ts'
import type { Run } from './run.ts'

const typeNamed = (name: string): GraphQLObjectType => new GraphQLObjectType({ name, fields: { one: { type: GraphQLInt } } })
const path = { before: null, key: '' }

function open(fields = 1_000) {
  const budget = openBudget({ objects: 1_000, fields, characters: 1_000 })
  const run: Run = { context: { budget } as Context, variables: {}, errors: [], args: [], written: new Map(), isConcurrent: false } // as much of a context as is used
  let made = 0
  const write = (value: unknown, { errors }: Run): string => {
    made += 1
    budget.spend('four', false)
    const { entity: { id } } = value as { entity: { id: string } } // given below
    if (id === 'faulty') errors.push(new GraphQLError('no'))
    return id
  }
  return { run, budget, made: () => made, write }
}
const view = {}
const [one, other, faulty] = ['one', 'other', 'faulty'].map((id) => ({ entity: { id }, view }))

it('writes an entity once a run for the same eyes, and counts it each time', () => {
  const { run, budget, made, write } = open()
  const written = onceARun(typeNamed(TrackType.name), write)
  expect([one, other, { ...one }, { ...one, view: {} }, one].map((value) => written(value, run, path))).toEqual(['one', 'other', 'one', 'one', 'one'])
  // The fourth was seen with other eyes, and took the place of the first.
  expect([made(), budget.spent()]).toEqual([4, { objects: 0, fields: 5, characters: 20 }])
})

it('repeats nothing that had an error, nothing of other types, nothing for another selection', async () => {
  const { run, made, write } = open()
  const written = onceARun(typeNamed(TrackType.name), write)
  for (let round = 0; round < 3; round++) await written(faulty, run, path)
  expect([made(), run.errors.length]).toEqual([3, 3])
  expect(onceARun(typeNamed('Slot'), write)).toBe(write)
  await written(one, run, path)
  await onceARun(typeNamed(TrackType.name), (value, its) => write(value, its))(one, run, path)
  expect(made()).toBe(5)
})

it('ends where the budget ends', async () => {
  const { run, write } = open(3)
  const written = onceARun(typeNamed(TrackType.name), write)
  for (let round = 0; round < 3; round++) await written(one, run, path)
  expect(() => written(one, run, path)).toThrow('3 fields') // what is written at once throws at once
})
