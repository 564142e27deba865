import type { Config, Endpoint, Plugin } from 'payload'
import { isImported } from '../program/importing/importedCollections.ts'
import { importEndpoints } from './endpoints/importEndpoints.ts'
import { standingEndpoints } from './endpoints/standingEndpoints.ts'
import { lockEndpoints } from './locks/lockEndpoints.ts'

const endpointsOf: ReadonlyMap<string, readonly Endpoint[]> = new Map([['events', [...importEndpoints, ...standingEndpoints]]])

/** Wires imports to the collections, which know nothing of them: endpoints of events and documents. */
export function intake(): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const { slug } = collection
      const added = [...(endpointsOf.get(slug) ?? []), ...(isImported(slug) ? lockEndpoints(slug) : [])]
      return added.length === 0 ? collection : { ...collection, endpoints: [...(collection.endpoints === false ? [] : (collection.endpoints ?? [])), ...added] }
    }),
  })
}
