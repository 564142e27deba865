import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

// Written by hand: schemas that Payload does not know of.

/** What delivery may read; the same text as src/publication/sql/delivery.sql. */
const delivery = `
-- What delivery may read, and all it may read. Rows are only ever added by going live.
create schema delivery;

-- Content-addressed: canonical JSON of an entity under its SHA-256.
create table delivery.entities (
  hash text primary key,
  kind text not null,
  body text not null
);

-- Every edition that was ever live. manifest: a Manifest of src/program/edition.ts.
create table delivery.editions (
  scope text not null,           -- an event's id, or 'catalogue'
  number integer not null,
  schema_version integer not null,
  slug text,
  phase text,
  hash text not null,
  released_at timestamptz not null,
  manifest jsonb not null,
  primary key (scope, number)
);

-- The edition that the public sees. gone: the event was taken off; its address answers 410.
create table delivery.live (
  scope text primary key,
  number integer not null,
  gone boolean not null default false,
  foreign key (scope, number) references delivery.editions (scope, number)
);
`

const publication = `
-- What publication knows of each scope beyond its live edition.
create schema publication;

-- An event's id, or 'catalogue'.
create table publication.scopes (
  scope text primary key,
  -- The number given out last; it only ever grows.
  number integer not null default 0,
  -- { at, by, reason }: while set, builds are staged whatever the publishing mode.
  hold jsonb,
  -- The build that waits for a release.
  staged uuid,
  -- When the staged build goes live by itself, and how: { build, version, note, by }.
  release_at timestamptz,
  release_plan jsonb,
  -- The database's time at which the content of the last build was read, whatever came of it.
  built_at timestamptz,
  -- { at, message }: why the last build or set release failed; null after one that did not.
  failure jsonb
);

-- Staged editions: never read by delivery.
create table publication.builds (
  id uuid primary key default gen_random_uuid(),
  event uuid not null,
  -- Number of the live edition it was compared with; 0: there was none.
  base integer not null,
  built_at timestamptz not null,
  schema_version integer not null,
  slug text not null,
  phase text not null,
  hash text not null,
  -- [{ kind, id, slug, hash }]
  entries jsonb not null,
  -- All its slots.
  slots jsonb not null
);

-- Entities of staged editions, content-addressed, as delivery.entities.
create table publication.entities (
  hash text primary key,
  kind text not null,
  body text not null
);

-- Every slot that was ever public, as it was last: SEQUENCE must go on growing for ever.
create table publication.slots (
  id uuid primary key,
  event uuid not null,
  is_live boolean not null,
  slot jsonb not null
);
create index on publication.slots (event);

-- What each live edition brings to the catalogue. Of several versions of an entity the one that went live last counts.
create table publication.members (
  kind text not null,
  id uuid not null,
  event uuid not null,
  slug text not null,
  hash text not null,
  since timestamptz not null,
  primary key (kind, id, event)
);
create index on publication.members (event);

-- Phase changes that were made at their instant: each is made once, even if somebody sets the phase back.
create table publication.phase_changes (
  event uuid not null,
  phase text not null,
  at timestamptz not null,
  made_at timestamptz not null default now(),
  primary key (event, phase, at)
);

-- Who decided what: releases, roll-backs, holds.
create table publication.decisions (
  id uuid primary key default gen_random_uuid(),
  scope text not null,
  at timestamptz not null default clock_timestamp(),
  act text not null,
  -- Number of the edition that came of it, if one did.
  number integer,
  -- { collection, id }; null for the clock.
  by jsonb
);
create index on publication.decisions (scope, at);

-- Adds a job and makes sure that it is there. graphile_worker.add_job looks for a running job of that key first and
-- inserts then: if a worker takes the job in between, it adds nothing and returns null.
create function publication.add_job(task text, payload json, queue text, key text, run_at timestamptz default null)
returns void language plpgsql as $$
declare
  added bigint;
begin
  for attempt in 1..10 loop
    select job.id into added from graphile_worker.add_job(
      identifier => add_job.task,
      payload => add_job.payload,
      queue_name => add_job.queue,
      job_key => add_job.key,
      run_at => add_job.run_at
    ) job;
    if added is not null then return; end if;
  end loop;
  raise exception 'The job % could not be added.', add_job.key;
end
$$;

-- A build for each of the events: one that waits is used again, beside one that runs another waits. In the order of their
-- ids, so that two transactions which touch the same events do not wait for each other crosswise.
create function publication.add_builds(events uuid[])
returns void language plpgsql as $$
declare
  event uuid;
begin
  for event in select distinct touched from unnest(events) touched where touched is not null order by touched loop
    perform publication.add_job('build-edition', json_build_object('event', event), event::text, event::text);
  end loop;
end
$$;

-- Payload writes its jobs (scheduled publishes) past all hooks of its own.
create function publication.announce_payload_job()
returns trigger language plpgsql as $$
begin
  perform publication.add_job('run-payload-job', json_build_object('id', new.id), 'payload-jobs', 'payload-job ' || new.id, new.wait_until);
  return null;
end
$$;

create trigger announce_payload_job
after insert on public.payload_jobs
for each row execute function publication.announce_payload_job();

create trigger announce_payload_job_again
after update of wait_until on public.payload_jobs
for each row when (new.wait_until is distinct from old.wait_until and new.wait_until is not null)
execute function publication.announce_payload_job();
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(delivery))
  await db.execute(sql.raw(publication))
}

/** Forward only: editions that were public are not to be lost. */
export async function down(): Promise<void> {
  throw new Error('The schemas of publication and delivery are not taken back: restore a backup instead.')
}
