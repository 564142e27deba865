import { canonicalJson, contentHash, sha256 } from '../../src/program/canonical.ts'
import { diffManifests, keyOf } from '../../src/program/diffManifests.ts'
import { catalogueScope, manifestSchema, schemaVersion } from '../../src/program/edition.ts'
import type { Manifest, ManifestEntry } from '../../src/program/edition.ts'
import { entitySchemas } from '../../src/program/entities.ts'
import type { Entities, EventEntity, SessionEntity } from '../../src/program/entities.ts'
import { entityKinds } from '../../src/program/kinds.ts'
import type { EntityKind } from '../../src/program/kinds.ts'
import { mostNews, newsBetween } from '../../src/program/newsBetween.ts'

/** An entity and its kind. */
export type Part = { [K in EntityKind]: { kind: K; entity: Entities[K] } }[EntityKind]

/** An edition as publication would store it: a manifest, and the canonical JSON of its entities under their hashes. */
export type BuiltEdition = { manifest: Manifest; parts: readonly Part[]; rows: { hash: string; kind: EntityKind; body: string }[] }

export type EditionHead = Partial<Pick<Manifest, 'number' | 'version' | 'note' | 'releasedAt' | 'restores'>>

/** Makes the next edition of an event from its entities. Everything in it is checked against the schemas. */
export function buildEdition(parts: readonly Part[], before: BuiltEdition | null = null, head: EditionHead = {}): BuiltEdition {
  const event = parts.find((part): part is Part & { kind: 'event' } => part.kind === 'event')?.entity
  if (!event) throw new Error('an edition holds its event')
  return build(event.id, event, parts, before, head)
}

/** Makes the next catalogue: what the events share, merged; of two entities with one id the later edition's. */
export function buildCatalogue(editions: readonly BuiltEdition[], before: BuiltEdition | null = null, head: EditionHead = {}): BuiltEdition {
  const kinds: readonly EntityKind[] = ['event', 'venue', 'organization', 'speaker', 'media', 'topic']
  const parts = editions.flatMap(({ parts: own }) => own.filter(({ kind }) => kinds.includes(kind)))
  return build(catalogueScope, null, [...new Map(parts.map((part) => [keyOf({ kind: part.kind, id: part.entity.id }), part])).values()], before, head)
}

type Query = (text: string, values?: readonly unknown[]) => Promise<unknown>

/** Stores editions and makes them live in one statement each, as publication does, and tells the listeners. */
export async function goLive(query: Query, editions: readonly BuiltEdition[], { notify = true } = {}): Promise<void> {
  for (const { manifest, rows } of editions) {
    await query(
      `with stored as (
         insert into delivery.entities (hash, kind, body)
         select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing
       ), added as (
         insert into delivery.editions (scope, number, schema_version, slug, phase, hash, released_at, manifest)
         values ($4, $5, $6, $7, $8, $9, $10, $11)
       )
       insert into delivery.live (scope, number) values ($4, $5)
       on conflict (scope) do update set number = excluded.number, gone = false`,
      [
        rows.map(({ hash }) => hash), rows.map(({ kind }) => kind), rows.map(({ body }) => body),
        manifest.scope, manifest.number, manifest.schemaVersion, manifest.slug, manifest.phase, manifest.hash, manifest.releasedAt, manifest,
      ],
    )
    if (notify) await query(`select pg_notify('edition', $1)`, [`${manifest.scope} ${manifest.number}`])
  }
}

/** Takes an event off: its addresses answer 410. */
export async function takeOff(query: Query, scope: string): Promise<void> {
  await query('update delivery.live set gone = true where scope = $1', [scope])
  await query(`select pg_notify('edition', $1)`, [`${scope} 0`])
}

function build(scope: string, event: EventEntity | null, parts: readonly Part[], before: BuiltEdition | null, head: EditionHead): BuiltEdition {
  const number = head.number ?? (before?.manifest.number ?? 0) + 1
  const releasedAt = head.releasedAt ?? '2026-03-01T09:00:00Z'
  const checked = parts.map((part) => ({ ...part, entity: entitySchemas[part.kind].parse(part.entity) }) as Part)
    .sort((a, b) => entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind) || (a.entity.id < b.entity.id ? -1 : 1))
  const rows = checked.map(({ kind, entity }) => ({ kind, body: canonicalJson(entity) })).map((row) => ({ ...row, hash: sha256(row.body) }))
  const known = new Map(before?.manifest.entries.map((entry) => [keyOf(entry), entry]))
  const entries = checked.map(({ kind, entity }, index): ManifestEntry => {
    const hash = rows[index]?.hash ?? ''
    const old = known.get(keyOf({ kind, id: entity.id }))
    return { kind, id: entity.id, slug: slugOf(kind, entity), hash, changedIn: old?.hash === hash ? old.changedIn : number }
  })
  const { removed } = diffManifests(before?.manifest.entries ?? [], entries)
  const present = new Set(entries.map(keyOf))
  const manifest = manifestSchema.parse({
    schemaVersion, scope, number, slug: event?.slug ?? null, phase: event?.phase ?? null,
    version: head.version ?? null, note: head.note ?? null, releasedAt, restores: head.restores ?? null,
    hash: contentHash(entries), entries,
    // What came back is gone no longer.
    tombstones: [...(before?.manifest.tombstones ?? []).filter((tombstone) => !present.has(keyOf(tombstone))), ...removed.map(({ kind, id, slug }) => ({ kind, id, slug, goneIn: number }))],
    news: [...newsBetween(before?.manifest.entries ?? [], entries, (wanted) => sessionIn(wanted, [rows, before?.rows ?? []]), { number, releasedAt }), ...before?.manifest.news ?? []].slice(0, mostNews),
  })
  return { manifest, parts: checked, rows }
}

function sessionIn(hash: string, lists: readonly BuiltEdition['rows'][]): SessionEntity | undefined {
  const row = lists.flat().find((each) => each.hash === hash)
  return row && entitySchemas.session.parse(JSON.parse(row.body))
}

function slugOf(kind: EntityKind, entity: Part['entity']): string {
  return 'slug' in entity ? entity.slug : `${kind}-${entity.id}`
}
