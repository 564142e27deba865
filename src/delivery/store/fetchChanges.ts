import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { Manifest, Scope } from '../../program/edition.ts'
import { manifestSchema, scopeSchema } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import { entityKinds } from '../../program/kinds.ts'
import { sha256 } from '../../program/canonical.ts'
import { parseEntity } from './heldScope.ts'
import type { EntityPool } from './heldScope.ts'
import { EditionFault } from './indexEvent.ts'

/** What is live in the database, compared with what is held. */
export type Changes = {
  /** Every scope there is. */
  scopes: ReadonlySet<Scope>
  changed: LiveRow[]
  /** Manifests of the changed ones; a scope whose manifest can't be read has a fault in its place. */
  manifests: Map<Scope, Manifest | Error>
  /** Entities that were not in the pool; one that can't be read has a fault in its place. */
  entities: Map<string, Entity | Error>
}
export type LiveRow = { scope: Scope; number: number; gone: boolean }

const liveRows = z.array(z.object({ scope: scopeSchema, number: z.int().positive(), gone: z.boolean() }))
const manifestRows = z.array(z.object({ scope: scopeSchema, manifest: z.unknown() }))
const entityRows = z.array(z.object({ hash: z.string(), kind: z.enum(entityKinds), body: z.string() }))

/**
 * Reads what is live and new in one transaction, so that editions which went live together are seen together. Three
 * statements, whatever the size of what changed.
 * @param isNews tells whether a live row differs from what is held.
 */
export async function fetchChanges(client: ClientBase, isNews: (row: LiveRow) => boolean, pool: EntityPool): Promise<Changes> {
  await client.query('begin isolation level repeatable read read only')
  const live = liveRows.parse((await client.query('select scope, number, gone from delivery.live')).rows)
  const changed = live.filter(isNews)
  const manifests = changed.length === 0 ? new Map<Scope, Manifest | Error>() : await fetchManifests(client, changed)
  const hashes = new Set<string>()
  for (const { scope, gone } of changed) {
    const manifest = manifests.get(scope)
    if (gone || !manifest || manifest instanceof Error) continue
    for (const { hash } of manifest.entries) if (!pool.has(hash)) hashes.add(hash)
  }
  const entities = hashes.size === 0 ? new Map<string, Entity | Error>() : await fetchEntities(client, [...hashes])
  await client.query('commit')
  return { scopes: new Set(live.map(({ scope }) => scope)), changed, manifests, entities }
}

async function fetchManifests(client: ClientBase, rows: readonly LiveRow[]): Promise<Map<Scope, Manifest | Error>> {
  const { rows: found } = await client.query(
    `select scope, manifest from delivery.editions
     where (scope, number) in (select * from unnest($1::text[], $2::integer[]))`,
    [rows.map(({ scope }) => scope), rows.map(({ number }) => number)],
  )
  return new Map(manifestRows.parse(found).map(({ scope, manifest }): [Scope, Manifest | Error] => {
    const parsed = manifestSchema.safeParse(manifest)
    return [scope, parsed.success ? parsed.data : new EditionFault(`the manifest of ${scope} can't be read: ${parsed.error.message}`)]
  }))
}

async function fetchEntities(client: ClientBase, hashes: readonly string[]): Promise<Changes['entities']> {
  const { rows } = await client.query('select hash, kind, body from delivery.entities where hash = any($1::text[])', [hashes])
  return new Map(entityRows.parse(rows).map(({ hash, kind, body }): [string, Entity | Error] => {
    try {
      if (sha256(body) !== hash) throw new EditionFault(`entity ${hash} has other content than its hash says`)
      return [hash, parseEntity(kind, hash, JSON.parse(body))]
    } catch (error) {
      return [hash, error instanceof Error ? error : new Error(String(error))]
    }
  }))
}
