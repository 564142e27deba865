import { printSchema } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'
import './query.ts'
import './queryLists.ts'
import './scalars.ts'
import './types/event.ts'
import './types/day.ts'
import './types/slot.ts'
import './types/session.ts'
import './types/speaker.ts'
import './types/track.ts'
import './types/organization.ts'
import './types/place.ts'
import './types/image.ts'
import './types/common.ts'

/** The public schema. */
export const schema: GraphQLSchema = builder.toSchema({ sortSchema: false })

/** The schema as the committed `schema.graphql` holds it. */
export function printedSchema(): string {
  return `${printSchema(schema)}\n`
}
