import type { Config, Plugin } from 'payload'
import { editionEndpoints } from './endpoints/editionEndpoints.ts'
import { roomEndpoints } from './endpoints/roomEndpoints.ts'
import { watch } from './hooks/watch.ts'

const endpointsOf = new Map([['events', editionEndpoints], ['rooms', roomEndpoints]])

/** Wires publication to the collections, which know nothing of editions: hooks that announce changes, endpoints of events and rooms. */
export function publication(): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const watched = watch(collection)
      const added = endpointsOf.get(watched.slug)
      return added === undefined ? watched : { ...watched, endpoints: [...(watched.endpoints === false ? [] : (watched.endpoints ?? [])), ...added] }
    }),
  })
}
