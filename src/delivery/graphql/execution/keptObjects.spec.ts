import { expect, it } from 'vitest'
import type { View } from '../../rest/view.ts'
import { createKeptObjects } from './keptObjects.ts'
import type { KeptObjects, Shelf } from './keptObjects.ts'

const cost = { objects: 1, fields: 2, characters: 3 }
const viewOf = (more: object = {}): View => ({ event: {}, locale: 'en', fallback: null, ...more }) as View // as much of one as is used
const [selection, entity] = [{}, {}]

/** The shelf of what came before. */
function twice(kept: KeptObjects, view: View, variables = ''): Shelf {
  kept.shelf(selection, view, variables)
  return kept.shelf(selection, view, variables) ?? expect.fail('it came twice')
}

it('keeps what came twice, by event, language and variables', () => {
  const kept = createKeptObjects()
  const view = viewOf()
  expect(kept.shelf(selection, view, '')).toBeNull()
  const shelf = kept.shelf(selection, view, '') ?? expect.fail('it came twice')
  shelf.keep(entity, { text: 'a', cost })
  expect(kept.shelf(selection, view, '')?.find(entity)).toEqual({ text: 'a', cost })
  for (const [its, variables, of] of [[viewOf(), '', selection], [viewOf({ ...view, locale: 'de' }), '', selection], [viewOf({ ...view, fallback: 'de' }), '', selection], [view, '{"a":1}', selection], [view, '', {}]] as const) {
    expect(kept.shelf(of, its, variables)).toBeNull()
  }
})

it('keeps nothing of the catalogue, and nothing for long variables', () => {
  const kept = createKeptObjects()
  for (let round = 0; round < 3; round++) {
    expect(kept.shelf(selection, viewOf({ event: null }), '')).toBeNull()
    expect(kept.shelf(selection, viewOf(), 'x'.repeat(1_000))).toBeNull()
  }
})

it('begins anew when it is full, and forgets what never comes twice', () => {
  const kept = createKeptObjects(1_000)
  const view = viewOf()
  const shelf = twice(kept, view)
  shelf.keep(entity, { text: 'x'.repeat(500), cost })
  shelf.keep({}, { text: 'x'.repeat(500), cost })
  expect(kept.shelf(selection, view, '')).toBeNull()
  kept.shelf(selection, view, '')?.keep(entity, { text: 'a', cost })
  for (let n = 0; n < 16; n++) kept.shelf(selection, view, `${n}`)
  expect(kept.shelf(selection, view, '')).toBeNull()
})
