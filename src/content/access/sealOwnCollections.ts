import type { Access, Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { nobody } from './nobody.ts'
import { people } from './people.ts'
import { requester } from './requester.ts'

const closed = { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody, unlock: nobody }

/**
 * Payload's own collections (jobs, preferences, locks, migrations and whatever a later version adds) join the config after
 * the plugins have run, most of them open to anyone who is signed in. Here they get access of their own: preferences are
 * each person's, locks the people's, the rest nobody's. None of them is in GraphQL.
 */
export async function sealOwnCollections(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await building
  config.jobs.access = { cancel: nobodyAsks, queue: nobodyAsks, run: nobodyAsks }
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    Object.assign(collection.access, closed, openings[collection.slug])
    collection.graphQL = false
    if (collection.endpoints !== false) collection.endpoints = endpointsOf(collection, collection.endpoints)
  }
  return config
}

const nobodyAsks = (): boolean => false

/** A person's own preferences. */
const own: Access = ({ req }) => {
  const member = requester(req)
  if (member === null || !people({ req })) return false
  return { 'user.value': { equals: member.id }, 'user.relationTo': { equals: member.collection } }
}

const openings: Readonly<Record<string, Partial<typeof closed>>> = {
  'payload-preferences': { read: own, update: own, delete: own },
}

const closedPaths = new Set(['/run', '/handle-schedules'])

function endpointsOf(collection: SanitizedCollectionConfig, endpoints: readonly Omit<Endpoint, 'root'>[]): Omit<Endpoint, 'root'>[] {
  if (collection.slug === 'payload-jobs') return endpoints.filter((endpoint) => !closedPaths.has(endpoint.path))
  if (collection.slug === 'payload-preferences') return endpoints.map(forPeople)
  return [...endpoints]
}

/** The preferences' endpoints by key ask for no access but a user. */
function forPeople(endpoint: Omit<Endpoint, 'root'>): Omit<Endpoint, 'root'> {
  return {
    ...endpoint,
    handler: (req) =>
      people({ req }) ? endpoint.handler(req) : Response.json({ errors: [{ message: 'Preferences are for people.' }] }, { status: 403 }),
  }
}
