import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { migrations } from '../migrations/index.ts'
import { readEnv } from '../platform/env.ts'
import { createLog } from '../platform/log.ts'
import { migrate } from '../publication/schema/migrate.ts'

/** `npm run migrate`: brings the database to the schema of this program. */
const env = readEnv()
const log = createLog('migrate', env.LOG_LEVEL)
try {
  if (env.DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set: there is no database to migrate.')
  await migrate({
    databaseUrl: env.DATABASE_URL,
    deliveryUrl: env.DELIVERY_DATABASE_URL,
    migrations,
    startPayload: () => getPayload({ config, disableOnInit: true }),
    log,
  })
  process.exit(0) // Payload's pool keeps a client for good
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
