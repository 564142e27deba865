import { expect, test } from 'vitest'

import { createTestDatabase } from '../support/createTestDatabase.ts'
import { startPayload } from '../support/startPayload.ts'
import { waitUntil } from '../support/waitUntil.ts'

const others = `select application_name from pg_stat_activity where datname = current_database() and application_name <> ''`

test('Payload starts on a copy of the migrated template, writes to it, and lets go of it', async () => {
  await using database = await createTestDatabase()
  const { payload, close } = await startPayload(database.url)
  expect(await database.query(others)).not.toEqual([])
  const made = await payload.create({ collection: 'topics', data: { name: 'Supply chain', slug: 'supply-chain' }, overrideAccess: true }) // a test acts as the system
  expect(await database.query('select id::text, slug from topics')).toEqual([{ id: made.id, slug: 'supply-chain' }])
  await close()
  // The server notices a closed connection a moment later.
  await waitUntil(async () => (await database.query(others)).length === 0, 5_000)
})
