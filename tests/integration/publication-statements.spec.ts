import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEdition } from '../../src/publication/build/buildEdition.ts'
import { createRichTextCache } from '../../src/publication/richText/renderRichText.ts'
import { startPublication } from './publicationHarness.ts'
import type { Publication } from './publicationHarness.ts'
import { insertProgramme } from './publicationProgramme.ts'

let publication: Publication
beforeAll(async () => {
  publication = await startPublication()
})
afterAll(() => publication[Symbol.asyncDispose]())

/** The statements that are sent while the work is done. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]): never {
    const [first] = args
    statements.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text))
    return Reflect.apply(query, this, args) as never
  }
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}

it('takes the same number of statements for 1, 10 and 100 sessions, and stores one entity', async () => {
  const counts: number[] = []
  for (const sessions of [1, 10, 100]) {
    const { make, payload, query } = publication
    const venue = await make.venue({ name: `Venue for ${sessions}` })
    const event = await make.event({ name: `Event of ${sessions}`, phase: 'live', venue: venue.id })
    await insertProgramme(query, { event: event.id, venue: venue.id, sessions })
    const builder = { payload, render: createRichTextCache() }
    expect(await buildEdition(builder, event.id)).toMatchObject({ kind: 'live', number: 1 })
    expect((await publication.editionOf(event.id)).entities.sessions).toHaveLength(sessions)
    await query(`update sessions_locales set title = 'Changed' where _locale = 'en' and _parent_id = (select id from sessions where event_id = $1 limit 1)`, [event.id])
    const statements = await statementsOf(async () => {
      expect(await buildEdition(builder, event.id)).toEqual({ kind: 'live', number: 2, stored: 1 })
    })
    counts.push(statements.length)
    expect(statements.filter((text) => /^begin/i.test(text))).toEqual(['begin isolation level repeatable read read only', 'begin'])
  }
  expect(new Set(counts).size, `statements: ${counts.join(', ')}`).toBe(1)
})
