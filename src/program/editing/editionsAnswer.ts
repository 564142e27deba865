import { z } from 'zod'
import { phases } from '../kinds.ts'
import { deciderSchema, namesSchema } from './decider.ts'

export const editionRowSchema = z.object({
  number: z.int(),
  releasedAt: z.string(),
  phase: z.enum(phases),
  version: z.string().nullable(),
  note: z.string().nullable(),
  restores: z.int().nullable(),
  hash: z.string(),
  /** Who released it or rolled back; `null` if it went live by itself. */
  by: deciderSchema,
})
export type EditionRow = z.infer<typeof editionRowSchema>

export const holdSchema = z.object({ at: z.string(), by: deciderSchema, reason: z.enum(['roll-back', 'asked']) })
export type Hold = z.infer<typeof holdSchema>

export const releasePlanSchema = z.object({
  /** The build that was meant; `null`: whichever waits then. */
  build: z.uuid().nullable(),
  version: z.string().nullable(),
  note: z.string().nullable(),
  by: deciderSchema,
})
export type ReleasePlan = z.infer<typeof releasePlanSchema>

export const failureSchema = z.object({ at: z.string(), message: z.string() })

/** Why a release was not made at its time. */
export const releaseFailureSchema = failureSchema.extend({ due: z.string(), by: deciderSchema })
export type ReleaseFailure = z.infer<typeof releaseFailureSchema>

/** `GET /cms/api/events/:id/editions`: what is live, what waits, what was decided. Instants are UTC. */
export const editionsAnswerSchema = z.object({
  live: z.object({ number: z.int(), gone: z.boolean(), slug: z.string().nullable() }).nullable(),
  hold: holdSchema.nullable(),
  /** What waits for a release, and in how many entities it differs from what is live. */
  staged: z.object({ build: z.uuid(), builtAt: z.string(), phase: z.enum(phases), added: z.int(), changed: z.int(), removed: z.int() }).nullable(),
  /** The release that is set. */
  release: releasePlanSchema.extend({ at: z.string() }).nullable(),
  /** Why the last build failed. */
  failure: failureSchema.nullable(),
  releaseFailure: releaseFailureSchema.nullable(),
  /** True while something that was published is not built yet. */
  isBuilding: z.boolean(),
  /** Newest first. */
  editions: z.array(editionRowSchema),
  names: namesSchema,
})
export type EditionsAnswer = z.infer<typeof editionsAnswerSchema>
