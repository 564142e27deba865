import { z } from 'zod'

/**
 * What an import is at: `reading` its files and planning; `planned`, waiting for somebody to apply it; `refused`, since the files can't
 * be read or the plan can't be made; `applying`; `applied`; `failed` while it was applied, with nothing changed (it can be applied
 * again); `undoing`; `undone`; `expired`, since nobody applied it in time.
 */
export const importStates = ['reading', 'planned', 'refused', 'applying', 'applied', 'failed', 'undoing', 'undone', 'expired'] as const
export type ImportState = (typeof importStates)[number]

/**
 * What becomes of what a source brought before and names no more: it stays as it is; it is cancelled, for all to see; or it is archived:
 * taken from the public, and kept here as a draft. Slots have no drafts: where sessions are archived, they are cancelled.
 */
export const missingChoices = ['leave', 'cancel', 'archive'] as const
export type MissingChoice = (typeof missingChoices)[number]

/** How many documents of each collection. */
const numbers = z.record(z.string(), z.int())
export const importCountsSchema = z.object({ create: numbers, change: numbers, cancel: numbers, archive: numbers.default({}), missing: numbers, kept: z.int(), notes: z.int() })
export type ImportCounts = z.infer<typeof importCountsSchema>

/** Why there is no plan, or why it was not applied: a sentence that names the line or the path. */
export const importErrorSchema = z.object({
  code: z.enum(['unreadable', 'refused', 'failed', 'not-fetched']),
  message: z.string(),
  at: z.string(),
})
export type ImportError = z.infer<typeof importErrorSchema>

/** An import as the list of an event has it. Instants are UTC. */
export const importRecordSchema = z.object({
  id: z.int(),
  state: z.enum(importStates),
  /** Name of the reader. */
  source: z.string(),
  files: z.array(z.string()),
  /** Where it was fetched, in place of files. */
  url: z.string().nullable(),
  /** The standing import that it came of; `null`: somebody brought it. */
  standing: z.int().nullable(),
  /** Who asked for it, as far as is known. */
  madeBy: z.string().nullable(),
  madeAt: z.string(),
  /** When it was applied. */
  appliedAt: z.string().nullable(),
  publish: z.boolean(),
  /** Of the plan while it is one; of what was done since. `null` while there is no plan. */
  counts: importCountsSchema.nullable(),
  /** Notes of the plan by severity; `null` where none was kept. */
  notes: z.object({ lost: z.int(), doubtful: z.int(), repaired: z.int() }).nullable(),
  error: importErrorSchema.nullable(),
})
export type ImportRecord = z.infer<typeof importRecordSchema>
