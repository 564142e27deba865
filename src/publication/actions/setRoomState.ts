import { sql } from 'drizzle-orm'
import type { Decider } from '../../program/editing/decider.ts'
import { roomStateSchema } from '../../program/roomState.ts'
import type { RoomState } from '../../program/roomState.ts'
import { z } from 'zod'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { instantText } from '../store/instantText.ts'
import { recordDecision } from '../store/recordDecision.ts'
import { clock } from '../store/storeEdition.ts'

const knownSchema = roomStateSchema.omit({ room: true }).extend({ since: z.string() })
/** How a room is, and since when that was said; a room that is open as usual was never spoken of. */
export type KnownRoomState = z.infer<typeof knownSchema> | { state: 'open'; since: null; until: null }

/** How a room is by the database's clock. */
export async function readRoomState(db: Database, room: string): Promise<KnownRoomState> {
  const known = await rowOf(db, knownSchema, sql`
    select state, ${instantText('since')} as since, ${instantText('until')} as until from delivery.room_states
    where room = ${room}::uuid and (until is null or until > clock_timestamp())`)
  return known ?? { state: 'open', since: null, until: null }
}

/**
 * Says how a room is from now on: every delivery process shows it as soon as the transaction ends, whatever waits for a
 * release. Said again, it goes on since it was first said.
 * @param until RFC 3339: from then on it is open again by itself; `null`: until somebody says so.
 * @throws PublicationProblem bad_request
 */
export async function setRoomState(db: Database, room: string, { state, until, by }: { state: RoomState; until: string | null; by: Decider }): Promise<KnownRoomState> {
  const now = await clock(db)
  if (until !== null && Date.parse(until) <= Date.parse(now)) throw new PublicationProblem('bad_request', `until: ${until} is over (it is ${now}).`)
  if (state === 'open') await db.execute(sql`delete from delivery.room_states where room = ${room}::uuid`)
  else {
    await db.execute(sql`
      insert into delivery.room_states as known (room, state, since, until) values (${room}::uuid, ${state}, ${now}::timestamptz, ${until}::timestamptz)
      on conflict (room) do update set state = excluded.state, until = excluded.until,
        since = case when known.state = excluded.state and (known.until is null or known.until > excluded.since) then known.since else excluded.since end`)
  }
  await recordDecision(db, { scope: room, act: `room-${state}`, number: null, by })
  await db.execute(sql`select pg_notify('edition', 'rooms')`)
  return readRoomState(db, room)
}
