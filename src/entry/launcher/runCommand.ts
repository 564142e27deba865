import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { constants } from 'node:os'

import { z } from 'zod'

import { BUNDLES, bundle } from '../build/bundle.ts'
import { findRunningDatabase, startEmbeddedDatabase } from './embeddedDatabase.ts'
import { takeLock } from './lock.ts'
import { Refusal } from './Refusal.ts'
import { openSecrets } from './secrets.ts'
import { environmentsOf, readSettings } from './settings.ts'

import type { Env } from '../../platform/env.ts'
import type { Database } from './embeddedDatabase.ts'
import type { Secrets } from './secrets.ts'

const commandSchema = z.enum(BUNDLES).exclude(['delivery', 'worker'])

/**
 * Runs a command beside the database: that of DATABASE_URL; else the embedded one, in which a running Lineup is used as it is, and
 * a stopped one is started for as long as the command takes.
 * @returns the command's exit code. What it prints is its own; what we have to say goes to standard error.
 */
export async function runCommand(name: string, args: readonly string[]): Promise<number> {
  const say = (line: string): void => { console.error(line) }
  let database: Database | undefined
  let asked: NodeJS.Signals | undefined
  const ask = (signal: NodeJS.Signals): void => { asked = signal }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  try {
    const command = commandSchema.parse(name)
    const env = readSettings()
    const secrets = await openSecretsOf(env)
    await bundle(command === 'migrate' ? ['migrate'] : ['migrate', command])
    database = await borrowDatabase(env, secrets, say)
    const commandEnv = { ...environmentsOf(env, database, secrets, 0, 'production').worker, ...(env.DELIVERY_DATABASE_URL === undefined ? {} : { DELIVERY_DATABASE_URL: env.DELIVERY_DATABASE_URL }) }
    // A database of our own may be empty; one that somebody runs is migrated when they say so.
    if (env.DATABASE_URL === undefined && command !== 'migrate' && asked === undefined) {
      const migrated = await runInherited(['dist/migrate.js'], { ...commandEnv, LOG_LEVEL: 'warn' }, 2)
      if (migrated !== 0) return migrated
    }
    return asked === undefined ? await runInherited([`dist/${command}.js`, ...args], commandEnv) : 128 + constants.signals[asked]
  } catch (error) {
    say(error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error))
    return 1
  } finally {
    await database?.stop()
  }
}

async function openSecretsOf(env: Env): Promise<Secrets> {
  await mkdir(env.LINEUP_DATA_DIR, { recursive: true })
  return openSecrets(env.LINEUP_DATA_DIR)
}

async function borrowDatabase(env: Env, secrets: Secrets, say: (line: string) => void): Promise<Database> {
  if (env.DATABASE_URL !== undefined) return { url: env.DATABASE_URL, deliveryUrl: env.DELIVERY_DATABASE_URL, stop: () => Promise.resolve() }
  const lock = await takeLock(env.LINEUP_DATA_DIR, 'a command')
  if ('heldBy' in lock) {
    const running = await findRunningDatabase(env.LINEUP_DATA_DIR, secrets)
    if (running === undefined) throw new Refusal(`Lineup is starting or stopping here (${lock.heldBy}, process ${lock.pid}): try again in a moment.`)
    return { ...running, stop: () => Promise.resolve() }
  }
  const started = await startEmbeddedDatabase(env.LINEUP_DATA_DIR, secrets, say)
  return {
    ...started,
    stop: async () => {
      await started.stop()
      await lock.release()
    },
  }
}

/** @param output number of the stream that takes the standard output: 1, or 2 to keep a command's own output clean. */
async function runInherited(args: readonly string[], env: NodeJS.ProcessEnv, output: 1 | 2 = 1): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['inherit', output, 'inherit'], env })
    // A signal to the group reaches it by itself; one to us alone is passed on.
    const pass = (signal: NodeJS.Signals): void => { child.kill(signal) }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
    child.once('error', () => { resolve(127) })
    child.once('exit', (code, signal) => { resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])) })
  })
}
