import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: tables that Payload does not know of.

/** Imports that wait, run, and can be undone: see docs/import.md. */
const plans = `
alter table intake.imports
  add column state text not null default 'applied'
    check (state in ('reading', 'planned', 'refused', 'applying', 'applied', 'failed', 'undoing', 'undone', 'expired')),
  -- Who asked for it over HTTP: { collection, id }.
  add column by jsonb,
  -- Where it was fetched, in place of files.
  add column url text,
  -- What whoever imports decides; null: an import from before this was kept.
  add column options jsonb,
  -- What an editor decided about single documents of the plan.
  add column choices jsonb,
  -- The plan as people read it. It holds texts of people: thrown away with the means to undo, or once it expired.
  add column plan jsonb,
  add column is_replanned boolean not null default false,
  -- Of the content when the plan was made: another one now, and the plan may be another.
  add column mark text,
  add column notes jsonb,
  add column error jsonb,
  add column applied_at timestamptz,
  -- What was made, what stood before in what was changed, and the fingerprints from before. Drafted documents are named by the
  -- version that stood: no text of anybody stands here.
  add column undo jsonb,
  -- When plan and files, or plan and undo, are thrown away.
  add column kept_until timestamptz;
alter table intake.imports alter column counts drop not null;
alter table intake.imports alter column state drop default;
update intake.imports set applied_at = made_at;
create index imports_kept_until on intake.imports (kept_until) where kept_until is not null;

-- Files of imports that are not applied yet.
create table intake.files (
  import bigint not null references intake.imports (id) on delete cascade,
  position int not null,
  name text not null,
  bytes bytea not null,
  primary key (import, position)
);

-- How far an import is: written while its transaction is open, and apart from it.
create table intake.progress (
  import bigint primary key references intake.imports (id) on delete cascade,
  done int not null,
  total int not null
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(plans))
}

/** Forward only, as the migrations before. */
export async function down(): Promise<void> {
  throw new Error('What imports wrote is not taken back: restore a backup instead.')
}
