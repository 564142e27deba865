import { z } from 'zod'
import { entityKinds } from '../program/kinds.ts'

/** An entry of which it is not yet known in which edition it changed. */
export const bareEntrySchema = z.object({ kind: z.enum(entityKinds), id: z.uuid(), slug: z.string(), hash: z.string() })
export type BareEntry = z.infer<typeof bareEntrySchema>
