import { z } from 'zod'

/** A field that an editor changed after an import: later imports keep it. */
export const lockSchema = z.object({
  field: z.string(),
  /** The event into which the document was imported. */
  event: z.object({ id: z.string(), name: z.string() }),
  /** Name of the source. */
  source: z.string(),
  /** When it was changed, as far as the versions of the document say. */
  since: z.string().nullable(),
})
export type Lock = z.infer<typeof lockSchema>

/** `GET /cms/api/{collection}/:id/locks`; `POST …/locks/release` answers the same. `mayRelease`: whether whoever asks may edit the document. */
export const locksAnswerSchema = z.object({ locks: z.array(lockSchema), mayRelease: z.boolean() })
export type LocksAnswer = z.infer<typeof locksAnswerSchema>

/** The body of `POST …/locks/release`: these fields follow the source again. */
export const releaseLocksInputSchema = z.strictObject({ fields: z.array(z.string().max(100)).min(1).max(50) })
export type ReleaseLocksInput = z.infer<typeof releaseLocksInputSchema>
