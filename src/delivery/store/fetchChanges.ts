import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { Manifest, Scope } from '../../program/edition.ts'
import { catalogueScope, scopeSchema } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import type { StatedRoom } from '../../program/roomState.ts'
import { fetchEntities } from './fetchEntities.ts'
import type { Fetched } from './fetchEntities.ts'
import { fetchLaterManifest, fetchManifest } from './fetchManifest.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import { EditionFault } from './indexEvent.ts'
import { placeOf } from './longTexts.ts'
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
  /** Entities that take their place in the pool. */
  entities: Map<string, Entity>
  /** Those that can't be read. */
  faults: Map<string, Error>
  /** Every room that is not open as usual. */
  rooms: StatedRoom[]
}
export type LiveRow = { scope: Scope; number: number; gone: boolean }

const liveRows = z.array(z.object({ scope: scopeSchema, number: z.int().positive(), gone: z.boolean(), stored: z.coerce.number().int() }))

export type ChangeOptions = {
  /** Tells whether a live row differs from what is held. */
  isNews: (row: LiveRow) => boolean
  /** The manifest that is held of a scope, from this database. */
  heldOf: (scope: Scope) => Manifest | null
  /** True for entities that this edition may take from the pool as they are. */
  isHeld: (hash: string, manifest: Manifest) => boolean
  /** Takes the long texts of an archived edition away; gives what takes the place of its entities. */
  putAway: (manifest: Manifest, fetchedOf: (hash: string) => Entity | undefined, manifests: ReadonlyMap<Scope, Manifest | Error>) => Promise<ReadonlyMap<string, Entity>>
}

/**
 * Reads what is live and new in one transaction, so that editions which went live together are seen together. Costs what
 * changed: a manifest's new entries, and entities that are not held yet. Of archived editions the texts of no more than one are
 * in memory at a time.
 */
export async function fetchChanges(client: ClientBase, { isNews, heldOf, isHeld, putAway }: ChangeOptions): Promise<Changes> {
  await client.query('begin isolation level repeatable read read only')
  const live = liveRows.parse((await client.query(
    `select scope, number, gone, (select count(*) from delivery.editions where editions.scope = live.scope and editions.number <= live.number) as stored from delivery.live`,
  )).rows)
  const changed = live.filter(isNews)
  const manifests = new Map<Scope, Manifest | Error>()
  const seen: SeenStrings = new Map()
  for (const row of changed) manifests.set(row.scope, await fetchOne(client, row, heldOf(row.scope), seen))
  const entities = new Map<string, Entity>()
  const faults = new Map<string, Error>()
  for (const manifest of inOrder(changed, manifests)) {
    const fetched = await fetchEntities(client, await inSlices(findUnheld(manifest, isHeld, entities)), seen)
    await inSlices(sortOut(fetched, entities, faults))
    if (manifest.phase !== 'archived') continue
    for (const [hash, entity] of await putAway(manifest, (hash) => entities.get(hash), manifests)) entities.set(hash, entity)
  }
  const rooms = await fetchRoomStates(client)
  await client.query('commit')
  return {
    scopes: new Set(live.map(({ scope }) => scope)),
    dropped: new Map(live.filter(({ number, stored }) => stored < number).map(({ scope, number, stored }) => [scope, number - stored])),
    changed, manifests, entities, faults, rooms,
  }
}

/** Archived ones first: the catalogue has their speakers too, and would bring their texts. */
function inOrder(changed: readonly LiveRow[], manifests: ReadonlyMap<Scope, Manifest | Error>): Manifest[] {
  const rankOf = ({ phase, scope }: Manifest): number => (phase === 'archived' ? 0 : scope === catalogueScope ? 2 : 1)
  return changed.flatMap(({ scope, gone }) => {
    const manifest = manifests.get(scope)
    return gone || !manifest || manifest instanceof Error ? [] : [manifest]
  }).sort((a, b) => rankOf(a) - rankOf(b))
}

/** An entity of an archived edition whose text was taken away is fetched for a live one once more. */
function* findUnheld(manifest: Manifest, isHeld: ChangeOptions['isHeld'], entities: ReadonlyMap<string, Entity>): Steps<string[]> {
  const hashes = new Set<string>()
  const isLive = manifest.phase !== 'archived' && manifest.scope !== catalogueScope
  for (const [at, { hash }] of manifest.entries.entries()) {
    const fetched = entities.get(hash)
    if (fetched ? isLive && placeOf(fetched) !== null : !isHeld(hash, manifest)) hashes.add(hash)
    if (at % 1_024 === 0) yield
  }
  return [...hashes]
}

function* sortOut(fetched: ReadonlyMap<string, Fetched>, entities: Map<string, Entity>, faults: Map<string, Error>): Steps<void> {
  let seen = 0
  for (const [hash, { entity }] of fetched) {
    if (entity instanceof Error) faults.set(hash, entity)
    else entities.set(hash, entity)
    if (++seen % 1_024 === 0) yield
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
