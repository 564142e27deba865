import { z } from 'zod'
import { phases, publishingModes, sessionKinds, sessionStates, slotStates } from '../../program/kinds.ts'

const instant = z.iso.datetime()
const ids = z.array(z.uuid())
const daysSchema = z.object({ startsOn: z.iso.date(), endsOn: z.iso.date(), timeZone: z.string(), dayEndsAtHour: z.int() })

/** A slot of the event, or of one beside it. `updatedAt` is what an edit of it must name. */
export const scheduleSlotSchema = z.object({
  id: z.uuid(), event: z.uuid(), session: z.uuid(), room: z.uuid().nullable(), startsAt: instant, endsAt: instant, state: z.enum(slotStates), updatedAt: instant,
})
export type ScheduleSlot = z.infer<typeof scheduleSlotSchema>

export const scheduleEventSchema = z.object({
  id: z.uuid(), name: z.string(), phase: z.enum(phases), publishing: z.enum(publishingModes), rasterMinutes: z.int().positive(),
  /** `null`: not written down yet. */
  days: daysSchema.nullable(),
})
export type ScheduleEvent = z.infer<typeof scheduleEventSchema>

export const scheduleRoomSchema = z.object({
  id: z.uuid(), name: z.string(), floor: z.string().nullable(), capacity: z.int().nullable(), venue: z.uuid(), venueName: z.string(),
  geo: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
})
export type ScheduleRoom = z.infer<typeof scheduleRoomSchema>

export const scheduleTrackSchema = z.object({ id: z.uuid(), name: z.string(), color: z.string() })

/** A session as last drafted. Of an event that the caller may not read only what rooms and people need is told. */
export const scheduleSessionSchema = z.object({
  id: z.uuid(), event: z.uuid(), title: z.string().nullable(), kind: z.enum(sessionKinds), state: z.enum(sessionStates),
  isPublished: z.boolean(), track: z.uuid().nullable(), speakers: ids, topics: ids, expected: z.int().nullable(),
})
export type ScheduleSession = z.infer<typeof scheduleSessionSchema>

export const scheduleSpeakerSchema = z.object({
  id: z.uuid(), name: z.string(),
  /** By the clocks of the event; told to those who may edit the profile. */
  unavailable: z.array(z.object({ on: z.iso.date(), from: z.string().nullable(), until: z.string().nullable() })),
})
export type ScheduleSpeaker = z.infer<typeof scheduleSpeakerSchema>

export const acceptedSchema = z.object({ key: z.string(), reason: z.string(), at: instant })
export type Accepted = z.infer<typeof acceptedSchema>

export const scheduleContentSchema = z.object({
  event: z.uuid(),
  mayEdit: z.boolean(),
  /** The event, the conference beside which it runs, and the others there. */
  events: z.array(scheduleEventSchema),
  rooms: z.array(scheduleRoomSchema),
  tracks: z.array(scheduleTrackSchema),
  sessions: z.array(scheduleSessionSchema),
  speakers: z.array(scheduleSpeakerSchema),
  topics: z.array(z.object({ id: z.uuid(), name: z.string() })),
  accepted: z.array(acceptedSchema),
})
export type ScheduleContent = z.infer<typeof scheduleContentSchema>

/** An answer of /cms/api/events/:id/schedule. What is as the caller's marks say is left out. */
export const scheduleSchema = z.object({
  marks: z.object({ slots: z.string(), content: z.string() }),
  slots: z.array(scheduleSlotSchema).optional(),
  content: scheduleContentSchema.optional(),
})
export type Schedule = z.infer<typeof scheduleSchema>

/** An answer to edits, and, with the code `slot_changed`, a refusal of them: how the slots are now. */
export const editedSchema = z.object({ slots: z.array(scheduleSlotSchema), removed: z.array(z.uuid()) })
export type Edited = z.infer<typeof editedSchema>

const given = z.iso.datetime({ offset: true })
const placeSchema = z.strictObject({ room: z.uuid().nullable(), startsAt: given, endsAt: given })
/** Edits of slots; each names the `updatedAt` of the slot that the editor saw. */
export const slotEditsSchema = z.strictObject({
  edits: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('place'), slot: z.uuid(), expected: given, to: placeSchema }),
    z.strictObject({ kind: z.literal('add'), session: z.uuid(), to: placeSchema }),
    z.strictObject({ kind: z.literal('remove'), slot: z.uuid(), expected: given }),
  ])).min(1).max(100),
})
export type SentEdit = z.infer<typeof slotEditsSchema>['edits'][number]
