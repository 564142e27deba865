import { z } from 'zod'
import { readCursor } from './cursor.ts'

/** `GET /api/events/{slug}/sync`, `GET /api/sync`, and the same with `live`. */
export const syncParameters = {
  since: z.string().refine((text) => readCursor(text) !== null, 'must be a `cursor` as an earlier answer gave it; leave it out to get everything').optional()
    .describe('The `cursor` of the last answer: what has become different since. Without it: everything.').meta({ examples: ['AYAAAAAAAAABAAAAAQ'] }),
} as const

/** `GET /api/live`, `GET /api/events/{slug}/live` */
export const liveParameters = {
  since: syncParameters.since.describe('A `cursor` of `sync`, or the id of a message: what was missed comes first. A `Last-Event-ID` goes before it. Without either: what goes live from now on.'),
} as const
