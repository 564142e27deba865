import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

import type { BreakingChange } from './announced.ts'

/** What queries of the released schema cannot do with the present one. */
export async function schemaChanges(released: string, present: string): Promise<BreakingChange[]> {
  const changes = await diff(buildSchema(released), buildSchema(present))
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ path, message }) => ({ path: path ?? 'the schema', message }))
}
