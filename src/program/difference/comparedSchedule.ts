import { z } from 'zod'
import { sessionKinds } from '../kinds.ts'
import { acts } from './difference.ts'

const placeSchema = z.strictObject({ room: z.uuid().nullable(), startsAt: z.string(), endsAt: z.string() })

export const comparedSlotSchema = z.strictObject({
  id: z.uuid(),
  session: z.uuid(),
  /** Where it was, and where it is afterwards; `null`: it is in one of the states only. Instants are UTC. */
  before: placeSchema.nullable(),
  after: placeSchema.nullable(),
  /** Afterwards; of a slot that is gone, before. */
  isCancelled: z.boolean(),
  /** In the order of `acts`; none: nothing differs. */
  acts: z.array(z.enum(acts)),
})
export type ComparedSlot = z.infer<typeof comparedSlotSchema>

/** Two states of an event's schedule as one. */
export const comparedScheduleSchema = z.strictObject({
  days: z.strictObject({ startsOn: z.iso.date(), endsOn: z.iso.date(), timeZone: z.string(), dayEndsAtHour: z.int() }),
  rasterMinutes: z.int().positive(),
  /** In their order. */
  rooms: z.array(z.strictObject({ id: z.uuid(), name: z.string(), floor: z.string().nullable(), capacity: z.int().nullable() })),
  tracks: z.array(z.strictObject({ id: z.uuid(), name: z.string(), color: z.string() })),
  sessions: z.array(z.strictObject({ id: z.uuid(), title: z.string(), kind: z.enum(sessionKinds), track: z.uuid().nullable(), people: z.string() })),
  slots: z.array(comparedSlotSchema),
})
export type ComparedSchedule = z.infer<typeof comparedScheduleSchema>

/** `GET /cms/api/events/:id/editions/difference/schedule`; `null`: neither state shows the event. */
export const comparedScheduleAnswerSchema = z.object({ schedule: comparedScheduleSchema.nullable() })
export type ComparedScheduleAnswer = z.infer<typeof comparedScheduleAnswerSchema>
