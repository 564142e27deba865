import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: a table that Payload does not know of.

/** The same text as src/publication/sql/roomStates.sql. */
const roomStates = `
-- Rooms that are not as usual, now: past all editions, since it must show within seconds even where releases wait. A room
-- without a row is open.
create table delivery.room_states (
  room uuid primary key,
  state text not null check (state in ('full', 'evacuate')),
  since timestamptz not null,
  -- From then on it is open again; null: until somebody says so.
  until timestamptz
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(roomStates))
}

/** Forward only, as the migration before. */
export async function down(): Promise<void> {
  throw new Error('The schema of delivery is not taken back: restore a backup instead.')
}
