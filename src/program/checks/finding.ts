import { z } from 'zod'
import { entityKinds } from '../kinds.ts'

/** What a check may find, by stable code. */
export const findingCodes = [
  'build-failed', 'release-failed', 'slug-taken', 'room-twice', 'speaker-twice', 'no-slot', 'no-room', 'no-speakers', 'no-abstract', 'replaced-by-nothing', 'no-alternative-text',
  'speaker-not-public', 'newer-draft',
] as const

export const findingSchema = z.strictObject({
  code: z.enum(findingCodes),
  /** An error is to be mended before a release; a warning may be meant. */
  severity: z.enum(['error', 'warning']),
  /** Where it is mended; `null`: of the event as a whole. */
  subject: z.strictObject({ kind: z.enum(entityKinds), id: z.uuid(), name: z.string() }).nullable(),
  /** What is wrong, in a sentence. */
  text: z.string(),
})
export type Finding = z.infer<typeof findingSchema>
export type FindingCode = Finding['code']
