import type { Manifest } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { nextManifest } from '../store/nextManifest.ts'
import { readEntities } from '../store/readEntities.ts'
import { readManifest } from '../store/readManifest.ts'
import { readScope } from '../store/scopeState.ts'
import type { ScopeState } from '../store/scopeState.ts'
import type { Which } from './readSide.ts'

/** An edition as it is stored: its manifest, and entities by hash. */
export type StoredEdition = { manifest: Manifest; entities: ReadonlyMap<string, Entity> }

/**
 * The manifest of an edition: one that was live, or what waits, as the next edition it would be.
 * @throws PublicationProblem nothing_staged, edition_not_found, edition_outdated
 */
export async function readManifestOf(db: Database, event: string, which: Which): Promise<Manifest> {
  if (typeof which === 'number') return readManifest(db, event, which)
  const state = await readScope(db, event)
  if (which === 'staged') return manifestOfStaged(state)
  if (state.live === null || state.live.gone) throw new PublicationProblem('edition_not_found', 'No edition of this event is live.')
  return state.live.manifest
}

/** The whole of an edition. @throws Error if an entity is stored nowhere. */
export async function readEdition(db: Database, manifest: Manifest): Promise<StoredEdition> {
  return { manifest, entities: await readEntities(db, manifest.entries) }
}

function manifestOfStaged({ scope, number, live, staged }: ScopeState): Manifest {
  if (staged === null) throw new PublicationProblem('nothing_staged', 'Nothing waits for a release.')
  const heading = { scope, number: number + 1, slug: staged.slug, phase: staged.phase, version: null, note: null, releasedAt: staged.builtAt, restores: null }
  return nextManifest(live?.manifest ?? null, heading, staged.entries)
}
