import { makePassword, whatIsMissing, withDemoMark } from './firstRun.ts'
import { command } from './programs.ts'
import { must, runOnce } from './runOnce.ts'
import { whenAnswering } from './whenAnswering.ts'

import type { Env } from '../../platform/env.ts'
import type { Surroundings } from './child.ts'
import type { Database } from './embeddedDatabase.ts'
import type { Admin } from './greeting.ts'
import type { Environments } from './settings.ts'

const EMAIL = 'admin@example.com'

interface Situation {
  env: Env
  envs: Environments
  database: Pick<Database, 'url'>
  /** Where delivery answers. */
  local: string
  stopping: AbortSignal
  surroundings: Surroundings
}

/**
 * Puts into an empty database what a newcomer needs: a first admin and, unless LINEUP_DEMO=off, the demo, waiting until the public sees it.
 * @returns the admin when this run made it.
 */
export async function fillFirstRun({ env, envs, database, local, stopping, surroundings }: Situation): Promise<Admin | undefined> {
  const dataDir = env.LINEUP_DATA_DIR
  const missing = await whatIsMissing(database.url, dataDir)
  if (missing.demo && env.LINEUP_DEMO === 'on') {
    surroundings.say('Loading the demo …')
    const outcome = await withDemoMark(dataDir, async () => {
      const loaded = await runOnce(command('demo', [], envs.worker), 'Loading the demo', stopping, surroundings)
      must(loaded, 'Loading the demo failed (LINEUP_DEMO=off starts without it)', 'demo', dataDir)
      return loaded
    })
    const hasEvents = async (response: Response): Promise<boolean> => /"totalDocs": *[1-9]/.test(await response.text())
    const isPublic = await whenAnswering(`${local}/api/events`, hasEvents, { timeoutMs: 60_000, stopping })
    surroundings.say(isPublic ? `Demo loaded in ${outcome.seconds} s.` : `The demo is loaded but not public yet; see ${dataDir}/logs/worker.log`)
  }
  if (!missing.admin) return undefined
  const password = makePassword()
  const made = await runOnce(command('admin-create', ['--email', EMAIL], { ...envs.worker, ADMIN_PASSWORD: password }), 'Making the first admin', stopping, surroundings)
  must(made, 'Making the first admin failed', 'admin-create', dataDir)
  return { email: EMAIL, password }
}
