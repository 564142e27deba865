import { z } from 'zod'
import { trustProxies } from './trustedProxies.ts'

/**
 * Every setting, read from the environment once, at the start of a process. Unknown names that begin with `LINEUP_` are
 * refused, so that a slip of the pen does not pass in silence. docs/configuration.md is made from this: `describe` says what a
 * setting is, `.meta({ unit, readBy })` in what unit and, where it is not the group's, which process reads it.
 */
const number = z.coerce.number('has to be a number')
const whole = number.int('has to be a whole number')
const port = whole.min(0).max(65_535)
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''))
const onOff = z.enum(['on', 'off'])

/** `name:sha256:perSecond` or `name:sha256:perSecond:burst`. */
const apiKey = z.string()
  .regex(/^[\w.-]{1,40}:[0-9a-f]{64}:\d{1,6}(:\d{1,7})?$/, 'each is NAME:SHA-256 OF THE KEY IN HEX:PER SECOND[:BURST]')
  .transform((text) => {
    const [name = '', hash = '', perSecond = '', burst] = text.split(':')
    return { name, hash, perSecond: Number(perSecond), burst: Number(burst ?? Number(perSecond) * 40) }
  })

function refuseNoNetwork(networks: string[], context: z.RefinementCtx): void {
  try {
    trustProxies(networks)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
  }
}

/** In the order of docs/configuration.md. `readBy`: the processes that read a setting, unless it says otherwise itself. */
export const settingGroups = [
  {
    title: 'Addresses', readBy: 'all',
    settings: {
      PORT: port.default(3000).describe('Port of the public address: delivery, and the admin behind it.').meta({ readBy: 'delivery, npm start' }),
      HOST: z.string().default('0.0.0.0').describe('Address on which delivery listens.').meta({ readBy: 'delivery, npm start' }),
      PUBLIC_URL: z.url().optional().describe('What the world calls this deployment, without a trailing slash; https here makes cookies secure. Default: http://localhost:PORT.'),
      LINEUP_CMS_URL: z.url().default('http://127.0.0.1:3001').describe('Where delivery finds the CMS for /admin, /cms and /_next.').meta({ readBy: 'delivery' }),
    },
  },
  {
    title: 'Database and secrets', readBy: 'cms, worker, migrate',
    settings: {
      DATABASE_URL: z.string().optional().describe('PostgreSQL of the CMS and the worker. Unset: an embedded one under LINEUP_DATA_DIR.').meta({ readBy: 'all' }),
      DELIVERY_DATABASE_URL: z.string().optional().describe('PostgreSQL as delivery sees it: a role that may SELECT in schema delivery only; `migrate` grants it that. Default: DATABASE_URL, with SET ROLE lineup_delivery.').meta({ readBy: 'delivery, migrate' }),
      PAYLOAD_SECRET: z.string().min(16).optional().describe('Signs the sessions of editors and encrypts API keys; keep it. `npm start` makes one under LINEUP_DATA_DIR.'),
    },
  },
  {
    title: 'Folders', readBy: 'all',
    settings: {
      LINEUP_DATA_DIR: z.string().default('.data').describe('Folder for the embedded database, the secret, the logs and the snapshot.'),
      LINEUP_MEDIA_DIR: z.string().default('media').describe('Folder of uploaded files.').meta({ readBy: 'cms, worker, delivery' }),
      LINEUP_SNAPSHOT_DIR: z.string().optional().describe('Folder in which delivery keeps the live editions. Default: LINEUP_DATA_DIR/snapshot.').meta({ readBy: 'delivery' }),
    },
  },
  {
    title: 'Content', readBy: 'cms, worker, delivery',
    settings: {
      LINEUP_LOCALES: list.optional().describe('Languages the admin shows and the public serves, comma-separated, of en, de, fr, es, it, ja, ko, zh. Default: en.'),
      LINEUP_DEMO: onOff.default('on').describe('Whether `npm start` loads the demo into an empty database.').meta({ readBy: 'npm start' }),
    },
  },
  {
    title: 'Mail', readBy: 'cms, worker',
    settings: {
      LINEUP_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional().describe('Mail server: `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte; special characters percent-encoded. Without one no mail is sent, and the log says which would have been.'),
      LINEUP_MAIL_FROM: z.string().regex(/^(?:[^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'has to be an address, or a name and an address in angle brackets').optional().describe('Whom mail comes from: an address, or a name and an address in angle brackets. Default: Lineup, at the host of PUBLIC_URL.'),
    },
  },
  {
    title: 'Fetching', readBy: 'cms, worker, import',
    settings: {
      LINEUP_ALLOW_LOCAL_TARGETS: onOff.default('off').describe('Whether programmes and pictures may be fetched from hosts that are not public (loopback, private and link-local networks, metadata of clouds) and from any port. On is for tests: it lets whoever may import reach what this machine can.'),
    },
  },
  {
    title: 'Delivery', readBy: 'delivery',
    settings: {
      LINEUP_CACHE_BYTES: whole.min(1_048_576).max(17_179_869_184).default(67_108_864).describe('Answers that each delivery process keeps, in all their codings. What nobody asks for goes first.').meta({ unit: 'bytes' }),
      LINEUP_ARCHIVE_BYTES: whole.min(1_048_576).max(17_179_869_184).default(67_108_864).describe('Editions that each delivery process keeps though they are not live, by the size of their JSON: for reads with `?edition=`. What nobody asks for goes first.').meta({ unit: 'bytes' }),
      LINEUP_ARCHIVE_TEXT_BYTES: whole.min(0).max(17_179_869_184).default(33_554_432).describe('Long texts of archived events (abstracts, biographies, descriptions) that each delivery process keeps in memory once they were read; all are in files beside the snapshot. What nobody asks for goes first.').meta({ unit: 'bytes' }),
      LINEUP_TRUSTED_DOCUMENTS: z.string().optional().describe('File with a list of GraphQL documents, `{ "id": "document" }`, as graphql-codegen and Relay write it: clients may ask for each by its id. Checked at the start.'),
      LINEUP_TRUSTED_DOCUMENTS_ONLY: onOff.default('off').describe('Whether GraphQL answers documents of LINEUP_TRUSTED_DOCUMENTS alone.'),
      LINEUP_DELIVERY_PROCESSES: whole.min(1).max(64).default(1).describe('How many complete delivery processes share the port. As many as there are cores, where delivery has the machine to itself.').meta({ unit: 'processes' }),
    },
  },
  {
    title: 'Limits', readBy: 'delivery',
    settings: {
      LINEUP_TRUSTED_PROXIES: list.superRefine(refuseNoNetwork).optional().describe('Addresses and networks (CIDR), comma-separated, of the proxies in front. Only from these X-Forwarded-For and traceparent are believed. Default: none.'),
      LINEUP_LIMITS: onOff.default('on').describe('Whether clients are limited at all. Off is for load tests.'),
      LINEUP_LIMIT_PER_SECOND: number.positive().max(1_000_000).default(50).describe('Work that each address (IPv6: each /64) may ask for, again and again. One cost is an answer that has to be made; kept answers cost nothing.').meta({ unit: 'costs a second' }),
      LINEUP_LIMIT_BURST: whole.min(1).max(10_000_000).default(2_000).describe('Work that each address may ask for at once: a site that is built anew after a publish.').meta({ unit: 'costs' }),
      LINEUP_LIMIT_REQUESTS_PER_SECOND: number.positive().max(1_000_000).default(200).describe('Requests of each address that are no kept answer of a known address, errors included; ten times as many at once.').meta({ unit: 'requests a second' }),
      LINEUP_API_KEYS: list.pipe(z.array(apiKey)).optional().describe('Allowances of partners who send a key in X-Api-Key, comma-separated, each NAME:SHA-256 OF THE KEY IN HEX:PER SECOND[:BURST]. Burst is 40 times the rate unless given. Default: none.').meta({ unit: 'costs' }),
      LINEUP_SHED_DELAY_MS: whole.min(10).max(60_000).default(200).describe('New work is refused with 503 while everything waits longer than this for its turn; kept answers go on.').meta({ unit: 'ms' }),
      LINEUP_MAX_CONNECTIONS: whole.min(1).max(1_000_000).default(10_000).describe('Connections that each delivery process holds; more are closed at once.').meta({ unit: 'connections' }),
      LINEUP_MAX_CONNECTIONS_PER_ADDRESS: whole.min(1).max(1_000_000).default(1_000).describe('The same from one address, trusted proxies excepted.').meta({ unit: 'connections' }),
    },
  },
  {
    title: 'Sight', readBy: 'delivery',
    settings: {
      LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least severity that is logged.').meta({ readBy: 'all' }),
      LINEUP_ACCESS_LOG: number.min(0).max(1).default(0.01).describe('Share of answers that are logged, by chance. Those with 429 or 5xx are logged in any case, 20 a second at most; 0 logs none at all.'),
      LINEUP_METRICS_PORT: port.optional().describe('Port on which metrics for Prometheus are given at /metrics. Default: none are given.'),
      LINEUP_METRICS_HOST: z.string().default('127.0.0.1').describe('Address for that port. Metrics are not meant for the public.'),
      OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional().describe('Collector (OTLP over HTTP) to which traces are sent. Default: no traces.'),
      OTEL_SERVICE_NAME: z.string().default('lineup-delivery').describe('Name in traces.'),
      OTEL_TRACES_SAMPLER_ARG: number.min(0).max(1).default(0.01).describe('Share of requests that are traced, unless a trusted proxy has decided.'),
    },
  },
  {
    title: 'Tests', readBy: 'tests',
    settings: {
      NODE_ENV: z.enum(['development', 'production', 'test']).default('production').describe('What `npm run dev` and the tests change.').meta({ readBy: 'all' }),
      LINEUP_FIXTURES: z.string().optional().describe('Folder of real programmes and published schemas.'),
    },
  },
] as const

const [addresses, database, folders, content, mail, fetching, delivery, limits, sight, tests] = settingGroups
export const envSchema = z.object({
  ...addresses.settings, ...database.settings, ...folders.settings, ...content.settings, ...mail.settings, ...fetching.settings, ...delivery.settings, ...limits.settings, ...sight.settings, ...tests.settings,
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
  if (!parsed.success || faults.length > 0) throw new EnvError(`Settings: ${faults.join('; ')}. What each takes is in docs/configuration.md.`)
  return parsed.data
}

/** The public address without a trailing slash. */
export function publicUrlOf(env: Pick<Env, 'PUBLIC_URL' | 'PORT'>): string {
  return (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '')
}
