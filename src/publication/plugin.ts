import type { CollectionConfig, Config, Endpoint, Plugin } from 'payload'
import { documentEndpoints } from './endpoints/documentEndpoints.ts'
import { editionEndpoints } from './endpoints/editionEndpoints.ts'
import { roomEndpoints } from './endpoints/roomEndpoints.ts'
import { scheduledEndpoints } from './endpoints/scheduledEndpoints.ts'
import { watchedCollections } from './hooks/touchedEvents.ts'
import { watch } from './hooks/watch.ts'

const endpointsOf = new Map([['events', editionEndpoints], ['rooms', roomEndpoints]])

/** Wires publication to the collections, which know nothing of editions: hooks that announce changes, endpoints of events, rooms and documents. */
export function publication(): Plugin {
  return (config: Config): Config => ({
    ...config,
    endpoints: [...(config.endpoints ?? []), ...scheduledEndpoints],
    collections: (config.collections ?? []).map((collection) => withEndpoints(watch(collection))),
  })
}

function withEndpoints(collection: CollectionConfig): CollectionConfig {
  const watched = watchedCollections.find((slug) => slug === collection.slug)
  const added: Endpoint[] = [...(endpointsOf.get(collection.slug) ?? []), ...(watched === undefined ? [] : documentEndpoints(watched))]
  return added.length === 0 ? collection : { ...collection, endpoints: [...(collection.endpoints === false ? [] : (collection.endpoints ?? [])), ...added] }
}
