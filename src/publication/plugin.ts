import type { Config, Plugin } from 'payload'
import { editionEndpoints } from './endpoints/editionEndpoints.ts'
import { watch } from './hooks/watch.ts'

/** Wires publication to the collections, which know nothing of editions: hooks that announce changes, endpoints of events. */
export function publication(): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const watched = watch(collection)
      if (watched.slug !== 'events') return watched
      return { ...watched, endpoints: [...(watched.endpoints === false ? [] : (watched.endpoints ?? [])), ...editionEndpoints] }
    }),
  })
}
