import { z } from 'zod'
import { localeSchema } from '../locale.ts'
import { missingChoices } from './importRecord.ts'
import { columnRowSchema, understoodCategorySchema } from './mapping.ts'

/** A list that is cut to a length that can be shown; `total` counts all. */
const part = <T extends z.ZodType>(one: T) => z.object({ total: z.int(), shown: z.array(one) })

/** A field as it is here and as the source has it, in words. */
export const planDifferenceSchema = z.object({ field: z.string(), here: z.string(), source: z.string() })
export type PlanDifference = z.infer<typeof planDifferenceSchema>

/** `place`: the line or the path at which it stands in the source. */
const document = z.object({ collection: z.string(), name: z.string(), place: z.string() })
const documentThere = document.extend({ id: z.string() })

export const severities = ['lost', 'doubtful', 'repaired'] as const

/** A plan as a person reads it. Long lists are cut; all numbers count the whole. */
export const planViewSchema = z.object({
  /** Names exactly this plan: what is applied is what was shown. */
  digest: z.string(),
  publish: z.boolean(),
  locale: localeSchema,
  /** How many documents are written; 0: nothing differs. */
  writes: z.int(),
  /** The event as it would be; `null` if it stays as it is. */
  event: z.object({ name: z.string(), startsOn: z.string(), endsOn: z.string(), timeZone: z.string(), phase: z.string() }).nullable(),
  created: part(document),
  changed: part(documentThere.extend({
    /** Whether the public learns of it at once; otherwise a draft is written. */
    publishes: z.boolean(),
    fields: z.array(planDifferenceSchema),
  })),
  /** Fields that stay as an editor has them though the source says otherwise: `take` gives them back to the source. */
  kept: part(documentThere.extend({ fields: z.array(planDifferenceSchema) })),
  /** What the source brought before and names no more, with what becomes of it. */
  missing: part(z.object({
    collection: z.enum(['sessions', 'slots']),
    id: z.string(),
    name: z.string(),
    becomes: z.enum(missingChoices),
    /** False where an editor has set the state: it stays. */
    mayCancel: z.boolean(),
    /** Whether it is a session that the public sees, and no editor is at it. It is archived only by an import that publishes. */
    mayArchive: z.boolean().default(false),
  })),
  /** Rows that may be a document that is here and are taken for another: `same` says which one it is. */
  doubtful: part(z.object({
    collection: z.enum(['sessions', 'speakers']),
    /** Names the row to `same`. */
    row: z.string(),
    name: z.string(),
    place: z.string(),
    /** Code of the note that says why. */
    code: z.string(),
    candidates: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })),
  })),
  notes: z.object({
    lost: z.int(),
    doubtful: z.int(),
    repaired: z.int(),
    /** By code, the gravest first. */
    codes: z.array(z.object({
      code: z.string(),
      severity: z.enum(severities),
      message: z.string(),
      rows: part(z.object({ place: z.string(), name: z.string(), detail: z.string() })),
    })),
  }),
  /** Columns of a table and what each was taken for; `null`: not read. Empty where the source is no table. */
  columns: z.array(columnRowSchema),
  /** Where the categories of the source go, value by value. */
  categories: part(understoodCategorySchema),
})
export type PlanView = z.infer<typeof planViewSchema>
