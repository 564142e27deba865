import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { diffManifests, keyOf } from '../../program/diffManifests.ts'
import { catalogueScope } from '../../program/edition.ts'
import { entityKinds } from '../../program/kinds.ts'
import type { EntityKind } from '../../program/kinds.ts'
import { bareEntrySchema } from '../bareEntry.ts'
import type { BareEntry } from '../bareEntry.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { announceEdition } from './announceEdition.ts'
import { nextManifest } from './nextManifest.ts'
import { lockScope } from './scopeState.ts'
import { clock, storeEdition } from './storeEdition.ts'

/** What the catalogue holds of each event. */
export const catalogueKinds: readonly EntityKind[] = ['event', 'venue', 'topic', 'speaker', 'organization', 'media']

/**
 * Brings the catalogue up to date after an event's edition went live (or the event was taken off: no entries). Costs what
 * changed; where nothing in it changed, it keeps its number.
 */
export async function updateCatalogue(db: Database, event: string, entries: readonly BareEntry[]): Promise<void> {
  const before = await rowsOf(db, bareEntrySchema, sql`select kind, id, slug, hash from publication.members where event = ${event}::uuid`)
  const { added, changed, removed } = diffManifests(before, entries.filter(({ kind }) => catalogueKinds.includes(kind)))
  if (added.length + changed.length + removed.length === 0) return
  // From here to the end of the transaction one event at a time: the next number must know what this one changed.
  const catalogue = await lockScope(db, catalogueScope)
  if (removed.length > 0) {
    await db.execute(sql`delete from publication.members where event = ${event}::uuid and (kind, id) in (${keysOf(removed)})`)
  }
  await addMembers(db, event, [...added, ...changed])
  const touched = [...added, ...changed, ...removed]
  const winners = await rowsOf(db, bareEntrySchema, sql`
    select distinct on (kind, id) kind, id, slug, hash from publication.members
    where (kind, id) in (${keysOf(touched)}) order by kind, id, since desc, event`)
  const merged = new Map((catalogue.live?.manifest.entries ?? []).map((entry): [string, BareEntry] => [keyOf(entry), entry]))
  for (const entry of touched) merged.delete(keyOf(entry))
  for (const entry of winners) merged.set(keyOf(entry), entry)
  const next = [...merged.values()].sort(byKindAndId)
  const number = catalogue.number + 1
  const releasedAt = await clock(db)
  const heading = { scope: catalogueScope, number, slug: null, phase: null, version: null, note: null, releasedAt, restores: null } as const
  const manifest = nextManifest(catalogue.live?.manifest ?? null, heading, next)
  if (manifest.hash === catalogue.live?.manifest.hash) return
  await storeEdition(db, manifest)
  await db.execute(sql`update publication.scopes set number = ${number} where scope = ${catalogueScope}`)
  await announceEdition(db, catalogueScope, number)
}

async function addMembers(db: Database, event: string, entries: readonly BareEntry[]): Promise<void> {
  if (entries.length === 0) return
  const column = (key: keyof BareEntry): SQL => sql`${sql.param(entries.map((entry) => entry[key]))}::text[]`
  await db.execute(sql`
    insert into publication.members (kind, id, event, slug, hash, since)
    select kind, id::uuid, ${event}::uuid, slug, hash, clock_timestamp()
    from unnest(${column('kind')}, ${column('id')}, ${column('slug')}, ${column('hash')}) as given (kind, id, slug, hash)
    on conflict (kind, id, event) do update set slug = excluded.slug, hash = excluded.hash, since = excluded.since`)
}

function keysOf(entries: readonly Pick<BareEntry, 'kind' | 'id'>[]): SQL {
  const kinds = sql.param(entries.map(({ kind }) => kind))
  return sql`select * from unnest(${kinds}::text[], ${sql.param(entries.map(({ id }) => id))}::uuid[])`
}

function byKindAndId(a: BareEntry, b: BareEntry): number {
  return entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1)
}
