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
