import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: tables that Payload does not know of.

/** What was told of the columns and categories of a source: see docs/import.md. */
const mappings = `
create table intake.mappings (
  event uuid not null references public.events (id) on delete cascade,
  source text not null,
  -- By header: what the column is.
  columns jsonb not null,
  -- By category, or category and value: where it goes.
  categories jsonb not null,
  primary key (event, source)
);

-- In which language the texts were, of which fingerprints were kept.
alter table intake.written add column locale text not null default 'en';
alter table intake.written alter column locale drop default;
create index written_document on intake.written (document, collection);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(mappings))
}

/** Forward only, as the migrations before. */
export async function down(): Promise<void> {
  throw new Error('What was told of a source is not taken back: restore a backup instead.')
}
