import { z } from 'zod'
import { phases, publishingModes } from '../kinds.ts'
import { namesSchema } from './decider.ts'
import { scheduledSchema } from './scheduled.ts'

/** What the public sees of a document at one event. */
export const eventStateSchema = z.object({
  event: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  /** The live edition; `null` before the first, and while the event is taken off. */
  edition: z.int().nullable(),
  isTakenOff: z.boolean(),
  /** Whether that edition shows the document. */
  isShown: z.boolean(),
  /** What is published of it, where the live edition does not say the same: it waits for a release. */
  waits: z.boolean(),
  isHeld: z.boolean(),
  /** The release that is set. */
  releaseAt: z.string().nullable(),
  /** The live edition is of an archived event and stays as it is; the document was written since. */
  isFrozen: z.boolean(),
  /** It was published a moment ago, and is being built. */
  isBuilding: z.boolean(),
  failure: z.string().nullable(),
  isEventPublished: z.boolean(),
  phase: z.enum(phases),
  publishing: z.enum(publishingModes),
  /** Whether the phase shows documents of this kind. */
  isShownInPhase: z.boolean(),
  /** Of a sponsor: the dates between which it shows, where now is not between them. */
  outsideDates: z.object({ from: z.string().nullable(), until: z.string().nullable() }).nullable(),
  /** Of a slot: its session is published. */
  isSessionPublished: z.boolean(),
})
export type EventState = z.infer<typeof eventStateSchema>

/** `GET /cms/api/{collection}/:id/public-state`: what the public sees of a document, and why. */
export const publicStateSchema = z.object({
  isTrashed: z.boolean(),
  /** Always true of documents without drafts. */
  isPublished: z.boolean(),
  /** The fields in which the newest draft differs from what is published, by their labels. */
  draftFields: z.array(z.string()),
  /** Events that name the document, as far as whoever asks works on them. */
  events: z.array(eventStateSchema),
  /** How many others do. */
  others: z.int(),
  scheduled: z.array(scheduledSchema),
  names: namesSchema,
})
export type PublicState = z.infer<typeof publicStateSchema>
