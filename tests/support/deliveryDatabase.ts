import { readFile } from 'node:fs/promises'

import { createTestDatabase } from './createTestDatabase.ts'

import type { TestDatabase } from './createTestDatabase.ts'

/** A database that holds the schema of delivery and nothing else, to be filled with editions by hand. */
export async function createDeliveryDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true })
  await database.query(await readFile('src/publication/sql/delivery.sql', 'utf8'))
  return database
}
