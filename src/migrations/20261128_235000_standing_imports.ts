import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: tables that Payload does not know of.

/** Addresses that are looked at again and again: see docs/import.md. */
const standing = `
create table intake.standing (
  id bigint generated always as identity primary key,
  event uuid not null references public.events (id) on delete cascade,
  source text not null,
  -- Whole: what follows the question mark may be what lets us in.
  url text not null,
  options jsonb not null,
  every text not null check (every in ('quarter-hour', 'hour', 'day')),
  applies boolean not null,
  -- Who answers for it: { collection, id }; null: whoever runs the system.
  by jsonb,
  made_by text,
  -- When it is looked at next; null: paused.
  next_at timestamptz,
  -- Of the bytes of which a plan was made last.
  digest text,
  last_at timestamptz,
  outcome text check (outcome in ('unchanged', 'waits', 'applied', 'failed')),
  reason text
);
create index standing_event on intake.standing (event);
create index standing_next_at on intake.standing (next_at) where next_at is not null;

-- Of which address an import came; none: somebody brought it.
alter table intake.imports add column standing bigint references intake.standing (id) on delete set null;
create index imports_standing on intake.imports (standing) where standing is not null;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(standing))
}

/** Forward only, as the migrations before. */
export async function down(): Promise<void> {
  throw new Error('What was told of addresses is not taken back: restore a backup instead.')
}
