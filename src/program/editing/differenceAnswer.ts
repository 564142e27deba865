import { z } from 'zod'
import { entityDifferenceSchema } from '../difference/difference.ts'
import { phases } from '../kinds.ts'
import { deciderSchema, namesSchema } from './decider.ts'

/** One of the two states that are compared: an edition that was live, or what waits. */
export const sideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edition'), number: z.int(), at: z.string(), phase: z.enum(phases).nullable(), version: z.string().nullable() }),
  z.object({ kind: z.literal('staged'), build: z.uuid(), at: z.string(), phase: z.enum(phases) }),
  /** Before the first edition. */
  z.object({ kind: z.literal('nothing') }),
])
export type Side = z.infer<typeof sideSchema>

/** `GET /cms/api/events/:id/editions/difference`: what becomes of the first state if the second takes its place. */
export const differenceAnswerSchema = z.object({
  from: sideSchema,
  to: sideSchema,
  entities: z.array(entityDifferenceSchema.extend({
    /** Who wrote it in between, the last first; none where only what it names changed. */
    by: z.array(z.object({ who: deciderSchema, at: z.string() })),
  })),
  names: namesSchema,
})
export type DifferenceAnswer = z.infer<typeof differenceAnswerSchema>
