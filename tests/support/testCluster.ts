import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { freePort } from '../../src/platform/freePort.ts'
import { findBinaries } from '../../src/platform/postgres/binaries.ts'
import { initCluster, startCluster } from '../../src/platform/postgres/cluster.ts'
import { isAlive, stopPostmaster } from '../../src/platform/postgres/postmaster.ts'
import { findServerAccount } from '../../src/platform/postgres/serverAccount.ts'

import type { Cluster, ClusterOptions } from '../../src/platform/postgres/cluster.ts'

const PREFIX = 'lineup-test-'

export interface TestCluster {
  port: number
  /** Process id of the server now; another after `restart`. */
  pid: () => number
  urlOf: (database: string) => string
  /** Starts it again with the same data and port, after `stop` or a kill. */
  restart: () => Promise<void>
  stop: () => Promise<void>
  /** Stops it and removes its data. */
  remove: () => Promise<void>
}

/** A PostgreSQL of a test's own, empty, on a random port: to be killed, stopped, frozen at will. */
export async function createTestCluster(): Promise<TestCluster> {
  await removeLeftovers()
  const home = await mkdtemp(path.join(tmpdir(), PREFIX))
  await chmod(home, 0o711) // the server's account must get through
  await writeFile(path.join(home, 'owner'), String(process.pid))
  const [binaries, account, port] = await Promise.all([findBinaries(), findServerAccount(), freePort()])
  const options: ClusterOptions = {
    binaries, account, port, dataDir: path.join(home, 'data'), password: randomBytes(12).toString('hex'), logFile: path.join(home, 'log'),
    // Without fsync a killed server still keeps what it committed; only a crash of the machine would lose it.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '64MB', wal_level: 'minimal', max_wal_senders: '0' },
  }
  await initCluster(options)
  let cluster: Cluster = await startCluster(options)
  return {
    port,
    pid: () => cluster.pid,
    urlOf: (database) => cluster.urlOf(database),
    restart: async () => { cluster = await startCluster(options) },
    stop: () => cluster.stop(),
    remove: async () => {
      await cluster.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Stops and removes the servers of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const home = path.join(tmpdir(), name)
    const owner = Number(await readFile(path.join(home, 'owner'), 'utf8').catch(() => ''))
    if (owner === 0 || isAlive(owner)) continue
    await stopPostmaster(path.join(home, 'data'))
    await rm(home, { recursive: true, force: true })
  }
}
