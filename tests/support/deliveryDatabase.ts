import { createTestDatabase } from './createTestDatabase.ts'

import type { TestDatabase } from './createTestDatabase.ts'
import { readDeliverySchema } from './readDeliverySchema.ts'

/** A database that holds the schema of delivery and nothing else, to be filled with editions by hand. */
export async function createDeliveryDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true })
  await database.query(await readDeliverySchema())
  return database
}
