import type { Config, Plugin } from 'payload'
import { exportEndpoint } from './exportEndpoint.ts'

/** Lets events leave: an endpoint of each. @param mediaFolder where uploaded files lie. */
export function exporting({ mediaFolder }: { mediaFolder: string }): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === 'events' ? { ...collection, endpoints: [...(collection.endpoints === false ? [] : (collection.endpoints ?? [])), exportEndpoint(mediaFolder)] } : collection,
    ),
  })
}
