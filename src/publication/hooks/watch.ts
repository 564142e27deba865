import type { CollectionConfig } from 'payload'
import { announce } from './announce.ts'
import { watchedCollections } from './touchedEvents.ts'
import type { WatchedCollection } from './touchedEvents.ts'

/** Adds to a collection the hooks that announce its changes; collections that no edition shows stay as they are. */
export function watch(config: CollectionConfig): CollectionConfig {
  const collection = watchedCollections.find((slug) => slug === config.slug)
  return collection === undefined ? config : { ...config, hooks: { ...config.hooks, ...withAnnouncements(collection, config.hooks ?? {}) } }
}

type Hooks = NonNullable<CollectionConfig['hooks']>

function withAnnouncements(collection: WatchedCollection, hooks: Hooks): Hooks {
  return {
    // Last: hooks of the collection may still refuse the write, or write more.
    afterChange: [
      ...(hooks.afterChange ?? []),
      async ({ doc, operation, req }) => announce(req, { collection, id: idOf(doc), kind: operation === 'create' ? 'created' : 'updated' }),
    ],
    // Before, since what refers to the document is unknown once it is deleted. If the delete fails, so does its transaction.
    beforeDelete: [...(hooks.beforeDelete ?? []), async ({ id, req }) => announce(req, { collection, id: String(id), kind: 'deleted' })],
  }
}

function idOf(doc: unknown): string {
  if (typeof doc === 'object' && doc !== null && 'id' in doc && typeof doc.id === 'string') return doc.id
  throw new Error('A document without an id was written.')
}
