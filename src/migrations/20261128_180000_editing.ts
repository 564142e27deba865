import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: tables that Payload does not know of.

const editing = `
-- Who wrote what the public may see: a row for each write of a document that an edition may show, kept for a year. Documents
-- say only when they were written last, and slots have no versions.
create table publication.changes (
  collection text not null,
  document uuid not null,
  at timestamptz not null default clock_timestamp(),
  act text not null check (act in ('created', 'updated', 'deleted')),
  -- { collection, id }; null for the clock or a command.
  by jsonb
);
create index on publication.changes (document, at);
create index on publication.changes (at);

-- { at, due, message, by }: why the release that was set last was not made. Unlike failure, a build that works leaves it.
alter table publication.scopes add column release_failure jsonb;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(editing))
}

/** Forward only, as the migrations before. */
export async function down(): Promise<void> {
  throw new Error('The schema of publication is not taken back: restore a backup instead.')
}
