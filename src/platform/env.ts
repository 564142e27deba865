import { z } from 'zod'

/**
 * Every setting, read from the environment once, at the start of a process. Unknown names that begin with `LINEUP_` are
 * refused, so that a slip of the pen does not pass in silence.
 */
const port = z.coerce.number().int().min(0).max(65_535)
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''))

export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000).describe('Port of the public address: delivery, and the admin behind it.'),
  HOST: z.string().default('0.0.0.0').describe('Address on which delivery listens.'),
  PUBLIC_URL: z.url().optional().describe('What the world calls this deployment, without a trailing slash. Default: http://localhost:PORT.'),
  DATABASE_URL: z.string().optional().describe('PostgreSQL of the CMS and the worker. Unset: an embedded one under LINEUP_DATA_DIR.'),
  DELIVERY_DATABASE_URL: z.string().optional().describe('PostgreSQL as delivery sees it: a role that may SELECT in schema delivery only. Default: DATABASE_URL, with SET ROLE lineup_delivery.'),
  PAYLOAD_SECRET: z.string().min(16).optional().describe('Signs the sessions of editors and encrypts API keys. `npm start` makes one under LINEUP_DATA_DIR.'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least severity that is logged.'),
  LINEUP_DATA_DIR: z.string().default('.data').describe('Folder for the embedded database, the secret and the snapshot.'),
  LINEUP_MEDIA_DIR: z.string().default('media').describe('Folder of uploaded files.'),
  LINEUP_SNAPSHOT_DIR: z.string().optional().describe('Folder in which delivery keeps the live editions. Default: LINEUP_DATA_DIR/snapshot.'),
  LINEUP_CMS_URL: z.url().default('http://127.0.0.1:3001').describe('Where delivery finds the CMS for /admin, /cms and /_next.'),
  LINEUP_LOCALES: list.optional().describe('Languages the admin shows and the public serves, comma-separated. Default: en.'),
  LINEUP_FIXTURES: z.string().optional().describe('Tests only: folder of real programmes and published schemas.'),
  LINEUP_DEMO: z.enum(['on', 'off']).default('on').describe('Whether `npm start` loads the demo into an empty database.'),
})
export type Env = z.infer<typeof envSchema>

export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/** @throws EnvError that names every setting that is wrong, and how. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const faults: string[] = []
  for (const name of Object.keys(source)) {
    if (name.startsWith('LINEUP_') && !(name in envSchema.shape)) faults.push(`${name} is not a setting`)
  }
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(set)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults.push(`${issue.path.join('.')}: ${issue.message}`)
  }
  if (!parsed.success || faults.length > 0) throw new EnvError(`Settings: ${faults.join('; ')}.`)
  return parsed.data
}

/** The public address without a trailing slash. */
export function publicUrlOf(env: Pick<Env, 'PUBLIC_URL' | 'PORT'>): string {
  return (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '')
}
