import type { CollectionConfig, Config, Plugin } from 'payload'

/** Refuses to start with a collection that leaves an operation to Payload's default, which is anyone who is signed in. */
export const explicitAccess: Plugin = (config: Config): Config => {
  const missing = (config.collections ?? []).flatMap((collection) =>
    operationsOf(collection).filter((operation) => collection.access?.[operation] === undefined).map((operation) => `${collection.slug}.${operation}`),
  )
  if (missing.length > 0) throw new Error(`No access is declared for ${missing.join(', ')}.`)
  return config
}

type Operation = keyof NonNullable<CollectionConfig['access']>

function operationsOf(collection: CollectionConfig): Operation[] {
  const operations: Operation[] = ['create', 'read', 'update', 'delete']
  if (collection.versions) operations.push('readVersions')
  if (collection.auth) operations.push('admin', 'unlock')
  return operations
}
