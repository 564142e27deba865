import { z } from 'zod'
import { importOptionsSchema } from './importOptions.ts'
import { importRecordSchema, missingChoices } from './importRecord.ts'
import { toldMappingSchema } from './mapping.ts'
import { planViewSchema } from './planView.ts'
import { standingImportSchema } from './standingImport.ts'

/** A source that can be read: its name, and what it is in a word. */
export const importSourceSchema = z.object({
  name: z.string(),
  what: z.string(),
  /** Whether several files are one programme together. */
  several: z.boolean(),
  /** Meanings that `columns` may give; empty where the source is no table. */
  meanings: z.array(z.string()),
})
export type ImportSource = z.infer<typeof importSourceSchema>

/** `GET /cms/api/events/:id/imports`: newest first, the last 100. */
export const importsAnswerSchema = z.object({
  imports: z.array(importRecordSchema),
  /** Addresses that are looked at again and again. */
  standing: z.array(standingImportSchema),
  sources: z.array(importSourceSchema),
  /** Options with which each source was imported into this event last, by its name. */
  remembered: z.record(z.string(), importOptionsSchema),
  /** Whether whoever asks may plan and apply; whether they may set the phase by publishing. */
  may: z.object({ edit: z.boolean(), setPhase: z.boolean() }),
  bounds: z.object({ bytes: z.int(), files: z.int() }),
})
export type ImportsAnswer = z.infer<typeof importsAnswerSchema>

/** Whether an import can be undone as a whole; if not, why. */
export const undoStateSchema = z.union([z.object({ possible: z.literal(true) }), z.object({ possible: z.literal(false), reasons: z.array(z.string()) })])
export type UndoState = z.infer<typeof undoStateSchema>

/** `GET /cms/api/events/:id/imports/:import`. */
export const importAnswerSchema = importRecordSchema.extend({
  options: importOptionsSchema,
  /** While it is applied or undone: so many documents of so many. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** `null` while it is read, after it was refused, and once it expired. */
  plan: planViewSchema.nullable(),
  /** The content changed after the plan was shown first, and it was made anew. */
  isReplanned: z.boolean(),
  /** When a plan that nobody applied, or the means to undo, are thrown away. */
  expiresAt: z.string().nullable(),
  undo: undoStateSchema,
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>

/** `POST …/imports` (202), and what else begins something: ask for the import until its state is another. */
export const importBegunSchema = importRecordSchema.pick({ id: true, state: true })
export type ImportBegun = z.infer<typeof importBegunSchema>

/** The body of `POST …/imports/:import/plan`: in place of what was told of columns and categories before. */
export const planAgainInputSchema = z.strictObject({ columns: toldMappingSchema.shape.columns, mapping: toldMappingSchema.shape.categories })
export type PlanAgainInput = z.infer<typeof planAgainInputSchema>

/** The body of `POST …/imports/:import/apply`. What is left out stays as planned. */
export const applyInputSchema = z.strictObject({
  publish: z.boolean().optional(),
  /** Kept fields for which the source's value is taken. */
  take: z.array(z.strictObject({ collection: z.string().max(50), id: z.uuid(), field: z.string().max(100) })).max(20_000).default([]),
  /** Doubtful rows that are documents that are here. */
  same: z.array(z.strictObject({ row: z.string().max(100), id: z.uuid() })).max(5_000).default([]),
  /** What becomes of single documents that the source names no more. */
  missing: z.array(z.strictObject({ collection: z.enum(['sessions', 'slots']), id: z.uuid(), becomes: z.enum(missingChoices) })).max(20_000).default([]),
  /** The plan that was looked at; left out: the one there is. */
  digest: z.string().max(100).optional(),
})
export type ApplyInput = z.infer<typeof applyInputSchema>
export type GivenApplyInput = z.input<typeof applyInputSchema>
