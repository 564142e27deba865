import { z } from 'zod'
import { defaultLocale, localeSchema } from '../locale.ts'
import { missingChoices } from './importRecord.ts'
import { toldMappingSchema } from './mapping.ts'

/** What whoever imports decides: the part `options` of `POST /cms/api/events/:id/imports`, as JSON. */
export const importOptionsSchema = z.strictObject({
  /** Publish what is made and changed; otherwise all are drafts. */
  publish: z.boolean().default(false),
  missing: z.enum(missingChoices).default('leave'),
  /** Language in which the texts are stored. */
  locale: localeSchema.default(defaultLocale),
  /** Whether the pictures of speakers and the logo of the event are fetched. */
  photos: z.boolean().default(true),
  /** IANA zone that goes before what the source says. */
  timeZone: z.string().min(1).max(100).optional(),
  /** IANA zone of times that are written without one. */
  timesIn: z.string().min(1).max(100).optional(),
  /** Sheets of workbooks, by name: one, or those of sessions and people; none: the first of each. */
  sheets: z.array(z.string().min(1).max(100)).max(2).default([]),
  /** What columns of a table are, by their headers; `guess` takes back what is remembered. */
  columns: toldMappingSchema.shape.columns,
  /** Where categories of the source go, or single values of them (`Tags`, `Tags: Cloud`): `topic`, `level:advanced`, `guess`. */
  mapping: toldMappingSchema.shape.categories,
})
export type ImportOptions = z.infer<typeof importOptionsSchema>
/** As it is sent: what is left out has its default. */
export type GivenImportOptions = z.input<typeof importOptionsSchema>
