import pg from 'pg'

import { migrateTemplate } from './migrateTemplate.ts'
import { createTestCluster } from './testCluster.ts'

import type { TestProject } from 'vitest/node'
import type { TestCluster } from './testCluster.ts'

/** The database that every test database is a copy of. */
export const TEMPLATE = 'template_lineup'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser's address of the database `postgres` of the run's server. */
    serverUrl: string
  }
}

interface Shared {
  cluster: Promise<TestCluster>
  users: number
}
/** Each project loads this file for itself, but one server serves them all. */
const shared = globalThis as typeof globalThis & { lineupTestServer?: Shared }

/** Vitest calls it once for each project that needs a database; the first starts the server, the last stops it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = shared.lineupTestServer ??= { cluster: startServer(), users: 0 }
  server.users += 1
  project.provide('serverUrl', (await server.cluster).urlOf('postgres'))
  return async () => {
    server.users -= 1
    if (server.users > 0) return
    shared.lineupTestServer = undefined
    await (await server.cluster).remove()
  }
}

async function startServer(): Promise<TestCluster> {
  const cluster = await createTestCluster()
  try {
    const client = new pg.Client({ connectionString: cluster.urlOf('postgres') })
    await client.connect()
    await client.query(`create database ${TEMPLATE}`)
    await client.end()
    await migrateTemplate(cluster.urlOf(TEMPLATE))
    return cluster
  } catch (error) {
    await cluster.remove()
    throw error
  }
}
