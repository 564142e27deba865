import type { ClientBase } from 'pg'
import type { Manifest } from '../../program/edition.ts'
import type { Entity } from '../../program/entities.ts'
import { fetchEntities } from './fetchEntities.ts'
import { fetchManifest } from './fetchManifest.ts'
import { holdEditionInSteps } from './heldScope.ts'
import { inSlices } from './inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import { EditionFault } from './indexEvent.ts'
import type { LiveEvent } from './library.ts'
import { copyFacts, placeOf } from './longTexts.ts'

/** An edition that is not live, indexed. `bytes`: of its JSON, those of entities that live editions share with it too. */
export type PinnedEdition = { readonly event: LiveEvent; readonly bytes: number }

/**
 * Fetches an edition of an event; `null` if it is not stored (any more).
 * @param known gives entities that are in memory already.
 * @throws EditionFault if it is stored, but can't be used.
 */
export async function fetchPinned(client: Pick<ClientBase, 'query'>, scope: string, number: number, known: (hash: string) => Entity | undefined): Promise<PinnedEdition | null> {
  const seen = new Map<string, string>()
  const manifest = await fetchManifest(client, scope, number, seen)
  if (!manifest) return null
  // Taken before the next wait: what is live forgets what is no longer so.
  const entities = new Map<string, Entity>()
  for (const { hash } of manifest.entries) {
    const entity = known(hash)
    if (entity) entities.set(hash, entity)
  }
  let bytes = await inSlices(weigh(manifest, entities))
  const fetched = await fetchEntities(client, manifest.entries.flatMap(({ hash }) => (entities.has(hash) ? [] : [hash])), seen)
  for (const [hash, { entity, bytes: own }] of fetched) {
    if (entity instanceof Error) throw entity
    entities.set(hash, entity)
    bytes += own
  }
  const held = await inSlices(holdEditionInSteps(manifest, (hash) => entities.get(hash), null))
  if (held.kind !== 'event') throw new EditionFault(`edition ${number} of ${scope} is not one of an event`)
  return { event: held.live, bytes }
}

function* weigh({ entries, tombstones }: Manifest, entities: ReadonlyMap<string, Entity>): Steps<number> {
  let bytes = 400 * (entries.length + tombstones.length)
  for (const entity of entities.values()) {
    const place = placeOf(entity)
    // Of an archived event the text is not in memory, nor brought there.
    bytes += JSON.stringify(place ? copyFacts(place.kind, entity) : entity).length
    yield
  }
  return bytes
}
