import { expect, test } from 'vitest'

import { createTestDatabase } from '../support/createTestDatabase.ts'
import { startPayload } from '../support/startPayload.ts'

test('Payload starts on a copy of the migrated template, writes to it, and lets go of it', async () => {
  await using database = await createTestDatabase()
  const { payload, close } = await startPayload(database.url)
  const made = await payload.create({ collection: 'topics', data: { name: 'Supply chain', slug: 'supply-chain' }, overrideAccess: true }) // a test acts as the system
  expect(await database.query('select id::text, slug from topics')).toEqual([{ id: made.id, slug: 'supply-chain' }])
  await close()
  expect(await database.query(`select application_name from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)).toEqual([])
})
