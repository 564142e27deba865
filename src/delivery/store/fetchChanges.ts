import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { Manifest, Scope } from '../../program/edition.ts'
import { scopeSchema } from '../../program/edition.ts'
import type { StatedRoom } from '../../program/roomState.ts'
import { fetchEntities } from './fetchEntities.ts'
import type { Fetched } from './fetchEntities.ts'
import { fetchLaterManifest, fetchManifest } from './fetchManifest.ts'
import type { EntityPool } from './heldScope.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from './inSlices.ts'
import { EditionFault } from './indexEvent.ts'
import { fetchRoomStates } from './roomStates.ts'
import type { SeenStrings } from './shareStrings.ts'

/** What is live in the database, compared with what is held. */
export type Changes = {
  /** Every scope there is. */
  scopes: ReadonlySet<Scope>
  /** How many editions of a scope are no longer kept; scopes of which all are kept are left out. */
  dropped: ReadonlyMap<Scope, number>
  changed: LiveRow[]
  /** Manifests of the changed ones; a scope whose manifest can't be read has a fault in its place. */
  manifests: Map<Scope, Manifest | Error>
  /** Entities that were not in the pool. */
  entities: Map<string, Fetched>
  /** Every room that is not open as usual. */
  rooms: StatedRoom[]
}
export type LiveRow = { scope: Scope; number: number; gone: boolean }

const liveRows = z.array(z.object({ scope: scopeSchema, number: z.int().positive(), gone: z.boolean(), stored: z.coerce.number().int() }))

/**
 * Reads what is live and new in one transaction, so that editions which went live together are seen together. Costs what
 * changed: a manifest's new entries, and entities that are not held yet.
 * @param isNews tells whether a live row differs from what is held.
 * @param heldOf gives the manifest that is held of a scope, from this database.
 */
export async function fetchChanges(client: ClientBase, isNews: (row: LiveRow) => boolean, heldOf: (scope: Scope) => Manifest | null, pool: EntityPool): Promise<Changes> {
  await client.query('begin isolation level repeatable read read only')
  const live = liveRows.parse((await client.query(
    `select scope, number, gone, (select count(*) from delivery.editions where editions.scope = live.scope and editions.number <= live.number) as stored from delivery.live`,
  )).rows)
  const changed = live.filter(isNews)
  const manifests = new Map<Scope, Manifest | Error>()
  const hashes = new Set<string>()
  const seen: SeenStrings = new Map()
  for (const row of changed) {
    const manifest = await fetchOne(client, row, heldOf(row.scope), seen)
    manifests.set(row.scope, manifest)
    if (row.gone || manifest instanceof Error) continue
    await inSlices(addUnheld(hashes, manifest, pool))
  }
  const entities = await fetchEntities(client, [...hashes], seen)
  const rooms = await fetchRoomStates(client)
  await client.query('commit')
  return {
    scopes: new Set(live.map(({ scope }) => scope)),
    dropped: new Map(live.filter(({ number, stored }) => stored < number).map(({ scope, number, stored }) => [scope, number - stored])),
    changed, manifests, entities, rooms,
  }
}

function* addUnheld(hashes: Set<string>, { entries }: Manifest, pool: EntityPool): Steps<void> {
  for (const [at, { hash }] of entries.entries()) {
    if (!pool.has(hash)) hashes.add(hash)
    if (at % 1_024 === 0) yield
  }
}

/** A manifest of ours that can't be read is no reason not to look at the others; a database that does not answer is. */
async function fetchOne(client: ClientBase, { scope, number }: LiveRow, held: Manifest | null, seen: SeenStrings): Promise<Manifest | Error> {
  try {
    const later = held !== null && held.number < number && held.entries.length > 0
    return await (later ? fetchLaterManifest(client, held, number, seen) : fetchManifest(client, scope, number, seen))
      ?? new EditionFault(`edition ${number} of ${scope} is not there`)
  } catch (error) {
    if (error instanceof EditionFault) return error
    throw error
  }
}
