import { createDeliveryDatabase } from './deliveryDatabase.ts'
import { buildCatalogue, buildEdition, goLive } from './editions.ts'
import { sampleId, sampleProgramme } from './sampleProgramme.ts'
import { startDelivery } from './startDelivery.ts'

import type { TestDatabase } from './createTestDatabase.ts'
import type { BuiltEdition } from './editions.ts'
import type { DeliveryProcess, DeliveryProcessOptions } from './startDelivery.ts'

export type SampleDelivery = AsyncDisposable & { delivery: DeliveryProcess; database: TestDatabase; alpha: BuiltEdition; beta: BuiltEdition }

/**
 * A delivery process over a conference `alpha` (25 sessions, one former session tombstoned) and `beta` beside it, which share
 * speakers, rooms and organizations.
 */
export async function startSampleDelivery(options: DeliveryProcessOptions = {}): Promise<SampleDelivery> {
  const database = await createDeliveryDatabase()
  const before = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 26 }))
  const alpha = buildEdition(before.parts.filter(({ entity }) => entity.id !== sampleId('alpha session-26')), before, { version: '1.1 Keynotes', note: 'Rooms' })
  const beta = buildEdition(sampleProgramme({ slug: 'beta', sessions: 4, parent: sampleId('alpha') }))
  await goLive(database.query, [before, alpha, beta, buildCatalogue([alpha, beta])])
  const delivery = await startDelivery({ databaseUrl: database.url, ...options })
  return {
    delivery, database, alpha, beta,
    [Symbol.asyncDispose]: async () => {
      await delivery[Symbol.asyncDispose]()
      await database.drop()
    },
  }
}
