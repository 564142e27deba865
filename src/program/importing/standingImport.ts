import { z } from 'zod'
import { importOptionsSchema } from './importOptions.ts'

/** How often the address of a standing import is looked at. */
export const paces = ['quarter-hour', 'hour', 'day'] as const
export type Pace = (typeof paces)[number]

/**
 * What came of looking last: `unchanged`, since the source says what it said, or nothing that differs from what is here; `waits`: there is a
 * plan, for somebody to look at; `applied`: the plan is applied or about to be; `failed`: the address could not be fetched, read or planned.
 */
export const standingOutcomes = ['unchanged', 'waits', 'applied', 'failed'] as const
export type StandingOutcome = (typeof standingOutcomes)[number]

/** A standing import: an address that is looked at again and again. Instants are UTC. */
export const standingImportSchema = z.object({
  id: z.int(),
  /** Name of the reader. */
  source: z.string(),
  /** Without its query, which may hold a secret. */
  url: z.string(),
  every: z.enum(paces),
  /** Whether what is found is applied; otherwise it waits as a plan. */
  applies: z.boolean(),
  options: importOptionsSchema,
  /** Who answers for it: whoever set or changed it last, as far as is known. */
  setBy: z.string().nullable(),
  /** When it is looked at next; `null`: it is paused. */
  nextAt: z.string().nullable(),
  last: z.object({
    at: z.string(),
    outcome: z.enum(standingOutcomes),
    /** Why it waits, or what failed: a sentence. */
    reason: z.string().nullable(),
    /** The import that came of it, if there is one (still). */
    import: z.int().nullable(),
  }).nullable(),
})
export type StandingImport = z.infer<typeof standingImportSchema>

/** What can be changed of one: `POST …/standing-imports/:standing`. What is left out stays; whoever changes it answers for it. */
export const standingChangeSchema = z.strictObject({
  every: z.enum(paces).optional(),
  applies: z.boolean().optional(),
  publish: z.boolean().optional(),
  missing: importOptionsSchema.shape.missing.unwrap().optional(),
  isPaused: z.boolean().optional(),
})
export type StandingChange = z.infer<typeof standingChangeSchema>
