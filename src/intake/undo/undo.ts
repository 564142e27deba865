import { z } from 'zod'
import { localeSchema } from '../../program/locale.ts'
import { planned } from '../plan/sizeOf.ts'

/** Collections that an import writes to. */
export type WrittenCollection = (typeof planned)[number]

const document = z.object({ collection: z.enum(planned), id: z.string(), name: z.string() })
const recording = z.object({ source: z.string(), fields: z.record(z.string(), z.string()) })

/**
 * What it takes to take an import back. A document with drafts is named by the versions that stood before; of others the changed
 * fields are kept. `mark` tells whether anybody has written the document since.
 */
export const undoSchema = z.object({
  /** Language of the values. */
  locale: localeSchema,
  created: z.array(document.extend({ mark: z.string() })),
  changed: z.array(document.extend({
    /** Its mark before. */
    was: z.string(),
    mark: z.string(),
    before: z.discriminatedUnion('kind', [
      /** `live`: what the public saw, if the import may have changed it; `draft`: what stood beside it, or alone. */
      z.object({ kind: z.literal('versions'), live: z.string().nullable(), draft: z.string().nullable() }),
      z.object({
        kind: z.literal('values'),
        values: z.record(z.string(), z.unknown()),
        /** Of fields that the import changed in other languages, too. */
        others: z.partialRecord(localeSchema, z.record(z.string(), z.unknown())).default({}),
      }),
    ]),
  })),
  /** Fingerprints of each document, before and after. */
  written: z.array(z.object({ collection: z.string(), document: z.string(), before: recording.nullable(), after: recording })),
})
export type Undo = z.infer<typeof undoSchema>
export type Before = Omit<Undo['changed'][number], 'mark'>
