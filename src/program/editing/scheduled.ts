import { z } from 'zod'
import { deciderSchema, namesSchema } from './decider.ts'

/** Something that happens, or should have happened, by itself at a set time. */
export const scheduledSchema = z.object({
  /** Names it in the list; of a publish the id of its job. */
  id: z.string(),
  what: z.enum(['publish', 'unpublish', 'release', 'phase']),
  /** When it is due, UTC. */
  at: z.string(),
  /** The zone in which to show it; of documents of no single event, that in which it was set. */
  timeZone: z.string(),
  event: z.object({ id: z.string(), name: z.string() }).nullable(),
  document: z.object({ collection: z.string(), id: z.string(), title: z.string() }).nullable(),
  /** The version name of a release, the phase, the one language that is published. */
  detail: z.string().nullable(),
  by: deciderSchema,
  /** Why it was not made; `null` while it waits. */
  failure: z.string().nullable(),
  /** Whether whoever asks may call it off (or, if it failed, dismiss it). */
  mayCancel: z.boolean(),
})
export type Scheduled = z.infer<typeof scheduledSchema>

/** `GET /cms/api/scheduled` and `GET /cms/api/events/:id/scheduled`: what failed first, then what comes, by time. */
export const scheduledAnswerSchema = z.object({ scheduled: z.array(scheduledSchema), names: namesSchema })
export type ScheduledAnswer = z.infer<typeof scheduledAnswerSchema>
