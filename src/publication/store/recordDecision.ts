import { sql } from 'drizzle-orm'
import type { Decider } from '../../program/editing/decider.ts'
import type { Scope } from '../../program/edition.ts'
import type { RoomState } from '../../program/roomState.ts'
import type { Database } from '../database.ts'

export type Act = 'release' | 'set-release' | 'cancel-release' | 'roll-back' | 'hold' | 'lift-hold' | `room-${RoomState}`
/** `scope`: of what is said of a room, the room’s id. */
export type Decision = { scope: Scope; act: Act; number: number | null; by: Decider }

/** Keeps who decided what. */
export async function recordDecision(db: Database, { scope, act, number, by }: Decision): Promise<void> {
  await db.execute(sql`
    insert into publication.decisions (scope, act, number, by)
    values (${scope}, ${act}, ${number}, ${by === null ? null : JSON.stringify(by)}::jsonb)`)
}
