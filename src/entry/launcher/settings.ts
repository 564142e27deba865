import path from 'node:path'

import { EnvError, publicUrlOf, readEnv } from '../../platform/env.ts'

import { Refusal } from './Refusal.ts'

import type { Env } from '../../platform/env.ts'
import type { Database } from './embeddedDatabase.ts'
import type { Secrets } from './secrets.ts'

/** @throws Refusal in one line for settings that are wrong. */
export function readSettings(): Env {
  try {
    return readEnv()
  } catch (error) {
    if (error instanceof EnvError) throw new Refusal(error.message, { cause: error })
    throw error
  }
}

/** Environments of the processes: each gets what it needs and no more of the secrets. */
export interface Environments {
  delivery: NodeJS.ProcessEnv
  cms: NodeJS.ProcessEnv
  /** Worker and commands: like the CMS, but they listen nowhere. */
  worker: NodeJS.ProcessEnv
}

export function environmentsOf(env: Env, database: Pick<Database, 'url' | 'deliveryUrl'>, secrets: Secrets, cmsPort: number, mode: 'production' | 'development'): Environments {
  const { PAYLOAD_SECRET, DATABASE_URL, DELIVERY_DATABASE_URL, ...rest } = process.env
  // Compiled once and kept: the programs are big, and start in half the time.
  const cache = { NODE_COMPILE_CACHE: path.resolve(env.LINEUP_DATA_DIR, 'compiled') }
  const common = { ...cache, ...rest, NODE_ENV: mode, PORT: String(env.PORT), PUBLIC_URL: publicUrlOf(env) }
  const deliveryUrl = DELIVERY_DATABASE_URL ?? database.deliveryUrl
  const secret = { DATABASE_URL: database.url, PAYLOAD_SECRET: PAYLOAD_SECRET ?? secrets.payloadSecret }
  return {
    delivery: { ...common, LINEUP_CMS_URL: `http://127.0.0.1:${cmsPort}`, ...(deliveryUrl === undefined ? { DATABASE_URL: DATABASE_URL ?? database.url } : { DELIVERY_DATABASE_URL: deliveryUrl }) },
    cms: { ...common, ...secret },
    worker: { ...common, ...secret },
  }
}
