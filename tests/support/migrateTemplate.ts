import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Migrates an empty database exactly as a deployment does: through the bundled command. */
export async function migrateTemplate(databaseUrl: string): Promise<void> {
  if (!existsSync('src/entry/migrate.ts')) return migrateByPayload(databaseUrl)
  const { bundle } = await import('../../src/entry/build/bundle.ts')
  const [file] = await bundle(['migrate'])
  if (file === undefined) throw new Error('The command `migrate` was not built.')
  const env = { ...process.env, DATABASE_URL: databaseUrl, PAYLOAD_SECRET: 'a secret for tests only', NODE_ENV: 'production' as const }
  await run(process.execPath, ['--enable-source-maps', file], { env, maxBuffer: 64 * 1024 * 1024 })
}

/** Until there is the command: Payload's own migrations, where there are some. */
async function migrateByPayload(databaseUrl: string): Promise<void> {
  if (!existsSync('src/migrations/index.ts') || !existsSync('payload.config.ts')) return
  const { startPayload } = await import('./startPayload.ts')
  const index = '../../src/migrations/index.ts'
  const { migrations } = await import(index) as { migrations: never }
  const { payload, close } = await startPayload(databaseUrl)
  await payload.db.migrate({ migrations })
  await close()
}
