import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: tables that Payload does not know of.

/** What imports did, and what they wrote: see docs/import.md. */
const intake = `
-- What imports did, and what they wrote last.
create schema intake;

create table intake.imports (
  id bigint generated always as identity primary key,
  event uuid not null references public.events (id) on delete cascade,
  source text not null,
  files text[] not null,
  -- Who ran it; null: the command does not know.
  made_by text,
  made_at timestamptz not null default now(),
  counts jsonb not null
);
create index imports_of_event on intake.imports (event, id desc);

-- For each document that an import made or matched: fingerprints of the fields as it left them. A field whose fingerprint is
-- another by now was changed by an editor, and is theirs. No text of anybody stands here.
create table intake.written (
  event uuid not null references public.events (id) on delete cascade,
  collection text not null,
  document uuid not null,
  source text not null,
  fields jsonb not null,
  primary key (event, collection, document)
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(intake))
}

/** Forward only, as the migrations before. */
export async function down(): Promise<void> {
  throw new Error('What imports wrote is not taken back: restore a backup instead.')
}
