import type { ClientBase } from 'pg'
import { z } from 'zod'
import { sha256 } from '../../program/canonical.ts'
import type { Entity } from '../../program/entities.ts'
import { entityKinds } from '../../program/kinds.ts'
import { parseEntity } from './heldScope.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import { EditionFault } from './indexEvent.ts'
import type { SeenStrings } from './shareStrings.ts'

/** An entity as it is stored; one that can't be read has a fault in its place. `bytes`: of its JSON. */
export type Fetched = { readonly entity: Entity | Error; readonly bytes: number }

const rowsSchema = z.array(z.object({ hash: z.string(), kind: z.enum(entityKinds), body: z.string() }))

/** Rows at a time: a thousand long texts in one answer would hold up the event loop while they are read. */
const most = 200

/**
 * Fetches entities by hash; those that are not there are left out.
 * @param seen strings of the manifests that name them.
 */
export async function fetchEntities(client: Pick<ClientBase, 'query'>, hashes: readonly string[], seen: SeenStrings): Promise<Map<string, Fetched>> {
  const fetched = new Map<string, Fetched>()
  for (let at = 0; at < hashes.length; at += most) {
    const { rows } = await client.query('select hash, kind, body from delivery.entities where hash = any($1::text[])', [hashes.slice(at, at + most)])
    await inSlices(readRows(rows, fetched, seen))
  }
  return fetched
}

function* readRows(rows: unknown, fetched: Map<string, Fetched>, seen: SeenStrings): Steps<void> {
  for (const { hash, kind, body } of rowsSchema.parse(rows)) {
    // The manifest has the same hash, and keeps it.
    fetched.set(seen.get(hash) ?? hash, { entity: readEntity(hash, kind, body, seen), bytes: body.length })
    yield
  }
}

function readEntity(hash: string, kind: (typeof entityKinds)[number], body: string, seen: SeenStrings): Entity | Error {
  try {
    if (sha256(body) !== hash) throw new EditionFault(`entity ${hash} has other content than its hash says`)
    return parseEntity(kind, hash, JSON.parse(body), seen)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
