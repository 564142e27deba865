import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: a table that Payload does not know of.

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
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(mappings))
}

/** Forward only, as the migrations before. */
export async function down(): Promise<void> {
  throw new Error('What was told of a source is not taken back: restore a backup instead.')
}
