import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseOf } from '../../src/publication/database.ts'
import { retain } from '../../src/publication/store/retain.ts'
import { release } from '../../src/publication/actions/release.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'

let publication: Publication
beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication[Symbol.asyncDispose]())

it('keeps 30 days, then the last of each day, released ones and the live one for ever, and no entity that nobody names', async () => {
  const { make, payload, query, work } = publication
  const event = await make.event({ name: 'Kept' })
  const tag = async (tagline: string, data = {}) => {
    await payload.update({ collection: 'events', id: event.id, data: { tagline, ...data } })
    await work()
  }
  await work()
  for (const tagline of ['two', 'three', 'four', 'five']) await tag(tagline)
  await tag('six', { publishing: 'release' })
  await databaseOf(payload).transaction((db) => release(db, event.id, { build: null, version: '1', note: null, by: null }))
  await tag('seven', { publishing: 'continuous' })
  await tag('eight')
  await tag('nine', { publishing: 'release' }) // staged
  const age = (number: number, at: string) => query('update delivery.editions set released_at = $3 where scope = $1 and number = $2', [event.id, number, at])
  const days = ['2026-01-01T10:00Z', '2026-01-01T11:00Z', '2026-01-01T23:59Z', '2026-01-02T00:01Z', '2026-01-02T08:00Z', '2026-01-02T09:00Z', '2026-01-02T10:00Z']
  for (const [index, at] of days.entries()) await age(index + 1, at)

  expect(await retain(databaseOf(payload))).toMatchObject({ editions: 4 })
  const numbers = await query<{ number: number }>('select number from delivery.editions where scope = $1 order by number', [event.id])
  expect(numbers.map(({ number }) => number)).toEqual([3, 6, 7, 8])
  const unnamed = await query(`select hash from delivery.entities except select entry->>'hash' from delivery.editions, jsonb_array_elements(manifest->'entries') entry`)
  expect(unnamed).toEqual([])
  expect((await publication.editionOf(event.id)).entities.events[0]?.tagline).toEqual({ en: 'eight' })
  await databaseOf(payload).transaction((db) => release(db, event.id, { build: null, version: '2', note: null, by: null }))
  expect((await publication.editionOf(event.id)).entities.events[0]?.tagline).toEqual({ en: 'nine' })
  expect(await retain(databaseOf(payload))).toMatchObject({ editions: 0 })
  expect(await query('select hash from publication.entities')).toEqual([])
})
