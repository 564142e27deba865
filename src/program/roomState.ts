import { z } from 'zod'

/** How a room is at this moment. No edition holds it: it changes within seconds, and nobody releases it. */
export const roomStates = ['open', 'full', 'evacuate'] as const
export type RoomState = (typeof roomStates)[number]

/** A room that is not open as usual. */
export const roomStateSchema = z.object({
  /** Id of the room. */
  room: z.uuid(),
  state: z.enum(['full', 'evacuate']),
  /** From this instant on it is open again (RFC 3339, UTC); `null`: until somebody says so. */
  until: z.iso.datetime().nullable(),
})
export type StatedRoom = z.infer<typeof roomStateSchema>
