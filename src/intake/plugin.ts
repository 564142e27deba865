import type { Config, Endpoint, Plugin } from 'payload'
import { importEndpoints } from './endpoints/importEndpoints.ts'

const endpointsOf: ReadonlyMap<string, readonly Endpoint[]> = new Map([['events', importEndpoints]])

/** Wires imports to the collections, which know nothing of them: endpoints of events and documents. */
export function intake(): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const added = endpointsOf.get(collection.slug) ?? []
      return added.length === 0 ? collection : { ...collection, endpoints: [...(collection.endpoints === false ? [] : (collection.endpoints ?? [])), ...added] }
    }),
  })
}
