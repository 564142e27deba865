import { existsSync } from 'node:fs'
import path from 'node:path'

import { freePort, tryPort } from '../../platform/freePort.ts'
import { openLifecycle } from '../../platform/lifecycle.ts'

import { buildCms } from '../build/buildCms.ts'
import { BUNDLES, bundle } from '../build/bundle.ts'
import { publicUrlOf } from '../../platform/env.ts'
import { openDatabase } from './openDatabase.ts'
import { fillFirstRun } from './fillFirstRun.ts'
import { greeting } from './greeting.ts'
import { takeLock } from './lock.ts'
import { developmentPrograms, nextBuild, productionPrograms } from './programs.ts'
import { Refusal } from './Refusal.ts'
import { must, runOnce } from './runOnce.ts'
import { runProcesses } from './runProcesses.ts'
import { openSecrets } from './secrets.ts'
import { environmentsOf, readSettings } from './settings.ts'

import type { Env } from '../../platform/env.ts'
import type { Surroundings } from './child.ts'

/** Where the CMS listens when nobody else does: a port no reader sees. */
const CMS_PORT = 3001
const UNSTARTED = 'could not start'

/**
 * Brings up database, delivery, CMS and worker, and tells where they are. Returns when all is up; a signal stops everything in
 * order: delivery, then CMS and worker, then PostgreSQL.
 * @throws Refusal for what a person has to mend.
 */
export async function launch(mode: 'production' | 'development'): Promise<void> {
  const startedAt = performance.now()
  const say = (line: string): void => { console.log(line) }
  const lifecycle = openLifecycle({ info: () => undefined, error: (fields: unknown, text?: string) => { say(`${text ?? ''} ${JSON.stringify(fields)}`) } }, { patienceMs: 25_000 })
  const { stopping, closeWith } = lifecycle
  stopping.addEventListener('abort', () => { if (stopping.reason !== UNSTARTED) say('Stopping …') })
  try {
    const env = readSettings()
    const dataDir = env.LINEUP_DATA_DIR
    const address = publicUrlOf(env)
    const lock = await takeLock(dataDir, address)
    if ('heldBy' in lock) throw new Refusal(`Lineup runs here already (${lock.heldBy}, process ${lock.pid}). Stop it first, or start a second one with its own PORT and LINEUP_DATA_DIR.`)
    closeWith('lock', lock.release)
    if (lock.isAfterCrash) say('The run before was killed; cleaned up after it.')
    await refuseTakenPort(env.PORT, env.HOST)
    const surroundings: Surroundings = { dataDir, lock, children: new Set(), say }
    const secrets = await openSecrets(dataDir)

    const opening = openDatabase(env, secrets, say)
    closeWith('PostgreSQL', async () => (await opening.catch(() => undefined))?.stop())
    closeWith('commands', () => Promise.all([...surroundings.children].map((child) => child.stop(5_000))))
    const [database, cmsPort] = await Promise.all([opening, freeCmsPort(env.PORT)])
    stopping.throwIfAborted()
    const envs = environmentsOf(env, database, secrets, cmsPort, mode)

    const programs = mode === 'production' ? productionPrograms(envs, cmsPort) : developmentPrograms(envs, cmsPort)
    const processes = runProcesses(programs, surroundings, stopping)
    closeWith('processes', processes.stop)
    const local = `http://${localHost(env.HOST)}:${env.PORT}`
    const isProduction = mode === 'production'
    // From the second run on delivery has its snapshot, and answers while the rest gets ready.
    if (isProduction) await bundle(['delivery'])
    const early = existsSync(snapshotOf(env)) ? processes.startDelivery(local) : undefined
    early?.catch(() => undefined) // awaited below
    await bundle(isProduction ? BUNDLES : ['migrate', 'admin-create', 'demo'])
    must(await runOnce({ name: 'migrate', args: ['dist/migrate.js'], env: envs.worker }, 'Migrating the database', stopping, surroundings), 'Migrating the database failed', 'migrate', dataDir)
    const building = !isProduction ? Promise.resolve() : buildCms(async () => {
      say('Building the admin panel (once; about a minute) …')
      const outcome = await runOnce(nextBuild(envs.cms), 'Building the admin panel', stopping, surroundings)
      must(outcome, 'Building the admin panel failed', 'build', dataDir)
      say(`Admin panel built in ${outcome.seconds} s.`)
    })
    building.catch(() => undefined) // awaited below; a failure meanwhile must not end the process
    await Promise.all([processes.startWorker(), early ?? processes.startDelivery(local)])
    const admin = await fillFirstRun({ env, envs, database, local, stopping, surroundings })
    await building
    await processes.startCms(cmsPort)
    say(await greeting({ address, local, admin, dataDir, seconds: Math.round((performance.now() - startedAt) / 100) / 10 }))
  } catch (error) {
    if (stopping.aborted) return // the lifecycle ends the process
    say(error instanceof Refusal ? error.message : `Lineup could not start: ${error instanceof Error ? error.stack ?? error.message : String(error)}`)
    await lifecycle.close(UNSTARTED)
    process.exit(1)
  }
}

async function refuseTakenPort(port: number, host: string): Promise<void> {
  if (await tryPort(port, host) === undefined) {
    throw new Refusal(`Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port + 100} npm start`)
  }
}

async function freeCmsPort(publicPort: number): Promise<number> {
  return freePort(publicPort === CMS_PORT ? 0 : CMS_PORT)
}

function snapshotOf(env: Env): string {
  return env.LINEUP_SNAPSHOT_DIR ?? path.join(env.LINEUP_DATA_DIR, 'snapshot')
}

/** Where this machine reaches what listens on `host`. */
function localHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
