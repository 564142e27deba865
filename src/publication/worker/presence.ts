import { Client } from 'pg'
import type { Log } from '../../platform/log.ts'

/** Each worker holds a connection of this name with the id of its pool: while it is there, the worker lives. */
const prefix = 'lineup-worker '

export type Presence = {
  /** Says under which pool id this worker locks jobs; must be known before it locks the first. */
  announce: (poolId: string) => Promise<void>
  /** Resolves when the connection is lost: nobody can see any more that this worker lives. */
  lost: Promise<void>
  close: () => Promise<void>
}

/** How often the locks of dead workers are looked for, in ms. */
const everyMs = 2_000

/**
 * Opens the connection by which other workers see this one, and on which it looks for dead ones. graphile-worker gives the
 * jobs and queues of a killed worker free after four hours only.
 */
export async function openPresence(connectionString: string, log: Log): Promise<Presence> {
  const client = new Client({ connectionString, application_name: 'lineup-worker', connectionTimeoutMillis: 3_000, query_timeout: 5_000, keepAlive: true })
  let timer: NodeJS.Timeout | undefined
  const lost = new Promise<void>((resolve) => {
    client.on('error', (error) => {
      log.warn({ reason: error.message }, 'the connection of the worker was lost')
      resolve()
    })
    client.on('end', () => resolve())
  })
  await client.connect()
  // Should this machine vanish, the server notices within half a minute.
  await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4')
  await freeDead(client, log)
  const look = (): void => {
    timer = setTimeout(() => {
      freeDead(client, log).then(look, () => client.end()) // an unanswered query ends the connection, and so the runner
    }, everyMs)
  }
  look()
  return {
    announce: async (poolId) => {
      await client.query(`set application_name = ${client.escapeLiteral(prefix + poolId)}`)
      log.debug({ poolId }, 'other workers can see this one')
    },
    lost,
    close: async () => {
      clearTimeout(timer)
      await client.end()
    },
  }
}

/** Frees jobs and queues that are locked by workers which are not connected. */
async function freeDead(client: Client, log: Log): Promise<void> {
  const { rows } = await client.query<{ locker: string }>(
    `select distinct locked_by as locker from (
       select locked_by from graphile_worker._private_jobs union all select locked_by from graphile_worker._private_job_queues) locks
     where locked_by is not null and not exists (
       select 1 from pg_stat_activity where datname = current_database() and application_name = $1 || locked_by)`, [prefix])
  if (rows.length === 0) return
  const lockers = rows.map(({ locker }) => locker)
  log.warn({ lockers }, 'freeing the jobs of workers that died')
  await client.query('select graphile_worker.force_unlock_workers($1)', [lockers])
  await client.query(`select pg_notify('jobs:insert', '{"count":10}')`)
}
