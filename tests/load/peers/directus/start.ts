import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '../../../../src/platform/freePort.ts'
import type { Content, Row } from '../content.ts'
import { postOf, programmeQuery, untilAnswering } from '../peer.ts'
import type { Peer } from '../peer.ts'

const password = 'only-for-a-measurement'
/** The policy of visitors, the same in every Directus. */
const publicPolicy = 'abf8a154-5b1c-4a46-ac9c-7300570f4f17'

type Relation = { field: string; to: keyof Content; many: boolean }
const model: { readonly [K in keyof Content]: { fields: readonly string[]; relations: readonly Relation[] } } = {
  organizations: { fields: ['slug', 'name', 'url'], relations: [] },
  tracks: { fields: ['slug', 'name', 'color'], relations: [] },
  rooms: { fields: ['slug', 'name', 'capacity'], relations: [] },
  topics: { fields: ['slug', 'name'], relations: [] },
  speakers: { fields: ['slug', 'name', 'jobTitle', 'bio'], relations: [{ field: 'organization', to: 'organizations', many: false }] },
  sessions: {
    fields: ['slug', 'title', 'kind', 'level', 'language', 'state', 'abstract', 'startsAt', 'endsAt'],
    relations: [
      { field: 'track', to: 'tracks', many: false }, { field: 'room', to: 'rooms', many: false },
      { field: 'topics', to: 'topics', many: true }, { field: 'speakers', to: 'speakers', many: true },
    ],
  },
}

/** Directus over an empty database, filled with the content through its own API. */
export async function startDirectus(folder: string, databaseUrl: string, content: Content, isCached: boolean, isFilled: boolean): Promise<Peer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env['PATH'] ?? '', HOME: folder, NODE_ENV: 'production' as const, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, DB_CLIENT: 'pg', DB_CONNECTION_STRING: databaseUrl,
    SECRET: password, KEY: password, ADMIN_EMAIL: 'admin@example.org', ADMIN_PASSWORD: password, ADMIN_TOKEN: password, TELEMETRY: 'false', LOG_LEVEL: 'warn',
    CACHE_ENABLED: String(isCached), CACHE_STORE: 'memory', CACHE_TTL: '30m', RATE_LIMITER_ENABLED: 'false', QUERY_LIMIT_DEFAULT: '-1',
  }
  const program = path.join(folder, 'node_modules/directus/cli.js')
  // Its native parts are built for the Node that installed it.
  const node = process.env['PEERS_NODE'] ?? process.execPath
  if (!isFilled) await ended(spawn(node, [program, 'bootstrap'], { cwd: folder, env, stdio: 'inherit' }))
  const child = spawn(node, [program, 'start'], { cwd: folder, env, stdio: 'inherit' })
  await untilAnswering(`${url}/server/ping`, child)
  if (!isFilled) await fill(url, content)
  const fields = ['*', 'track.*', 'room.*', 'topics.topics_id.*', 'speakers.speakers_id.*', 'speakers.speakers_id.organization.*'].join(',')
  const programme = programmeQuery('sessions(limit: -1)').replace('topics { slug name }', 'topics { topics_id { slug name } }')
    .replace(/speakers \{ (.*) \} \} \}$/, 'speakers { speakers_id { $1 } } } }')
  return {
    name: isCached ? 'Directus, its cache on' : 'Directus',
    list: { url: `${url}/items/sessions?limit=10&fields=${fields}`, method: 'GET', headers: {}, body: null },
    programme: postOf(`${url}/graphql`, programme),
    close: async () => {
      const exited = once(child, 'exit')
      child.kill()
      await exited
    },
  }
}

async function fill(url: string, content: Content): Promise<void> {
  const post = (address: string, body: unknown): Promise<void> => send(url + address, body)
  for (const [name, { fields }] of Object.entries(model)) {
    await post('/collections', {
      collection: name, schema: {}, meta: {},
      fields: [
        { field: 'id', type: 'uuid', schema: { is_primary_key: true } },
        ...fields.map((field) => ({ field, type: field === 'capacity' ? 'integer' : field.endsWith('At') ? 'timestamp' : 'text' })),
      ],
    })
  }
  for (const [name, { relations }] of Object.entries(model)) {
    for (const { field, to, many } of relations) {
      if (!many) {
        await post(`/fields/${name}`, { field, type: 'uuid', meta: { special: ['m2o'] } })
        await post('/relations', { collection: name, field, related_collection: to })
        continue
      }
      const join = `${name}_${to}`
      await post(`/fields/${name}`, { field, type: 'alias', meta: { special: ['m2m'] } })
      await post('/collections', {
        collection: join, schema: {}, meta: { hidden: true },
        fields: [{ field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } }, { field: `${name}_id`, type: 'uuid' }, { field: `${to}_id`, type: 'uuid' }],
      })
      await post('/relations', { collection: join, field: `${to}_id`, related_collection: to, meta: { junction_field: `${name}_id` } })
      await post('/relations', { collection: join, field: `${name}_id`, related_collection: name, meta: { one_field: field, junction_field: `${to}_id` } })
    }
  }
  for (const [name, rows] of Object.entries(content)) {
    const { relations } = model[name as keyof Content] // a key of the content
    await post(`/items/${name}`, rows.map((row) => ({ ...row, ...joinsOf(row, relations) })))
  }
  const collections = [...Object.keys(model), 'sessions_topics', 'sessions_speakers']
  await post('/permissions', collections.map((collection) => ({ policy: publicPolicy, collection, action: 'read', fields: ['*'], permissions: {} })))
}

function joinsOf(row: Row, relations: readonly Relation[]): Record<string, unknown> {
  return Object.fromEntries(relations.filter(({ many }) => many).map(({ field, to }) => [field, (row[field] as readonly string[]).map((id) => ({ [`${to}_id`]: id }))])) // lists of ids, by the model
}

async function send(address: string, body: unknown): Promise<void> {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', 'authorization': `Bearer ${password}` }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  const [code] = await once(child, 'exit') as [number | null] // what the event tells
  if (code !== 0) throw new Error(`ended with ${code}`)
}
