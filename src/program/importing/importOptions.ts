import { z } from 'zod'
import { levels, sessionKinds } from '../kinds.ts'
import { defaultLocale, localeSchema } from '../locale.ts'
import { missingChoices } from './importRecord.ts'

/** So many words of a source may be given a meaning. */
const most = 200
const word = z.string().max(200)
const words = <T extends z.ZodType>(meaning: T) => z.record(word, meaning).refine((given) => Object.keys(given).length <= most, `At most ${most} words.`)

/** How words of the source are understood, where they say it in another way than is guessed: by the word as written. */
export const mappingSchema = z.strictObject({
  kind: words(z.enum(sessionKinds)).optional(),
  /** `null`: it says nothing. */
  level: words(z.enum(levels).nullable()).optional(),
  /** BCP 47 tags; `null`: it says nothing. */
  language: words(z.string().max(35).nullable()).optional(),
  /** Names of tracks of the event, there or yet to be made; `null`: no track. */
  track: words(z.string().trim().min(1).max(300).nullable()).optional(),
})
export type ImportMapping = z.infer<typeof mappingSchema>

/** What whoever imports decides: the part `options` of `POST /cms/api/events/:id/imports`, as JSON. */
export const importOptionsSchema = z.strictObject({
  /** Publish what is made and changed; otherwise all are drafts. */
  publish: z.boolean().default(false),
  missing: z.enum(missingChoices).default('leave'),
  /** Language in which the texts are stored. */
  locale: localeSchema.default(defaultLocale),
  /** Whether the pictures of speakers are fetched. */
  photos: z.boolean().default(true),
  /** IANA zone that goes before what the source says. */
  timeZone: z.string().min(1).max(100).optional(),
  /** IANA zone of times that are written without one. */
  timesIn: z.string().min(1).max(100).optional(),
  /** What columns of a table are, by their headers. */
  columns: words(z.string().max(100)).default({}),
  mapping: mappingSchema.default({}),
})
export type ImportOptions = z.infer<typeof importOptionsSchema>
/** As it is sent: what is left out has its default. */
export type GivenImportOptions = z.input<typeof importOptionsSchema>
