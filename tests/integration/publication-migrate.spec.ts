import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lastMigration, waitForSchema } from '../../src/publication/schema/waitForSchema.ts'
import { bundle } from '../../src/entry/build/bundle.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import type { TestDatabase } from '../support/createTestDatabase.ts'

const run = promisify(execFile)
let program: string
let database: TestDatabase

beforeAll(async () => {
  [program = ''] = await bundle(['migrate'])
  database = await createTestDatabase({ empty: true })
})
afterAll(() => database.drop())

async function migrate(settings: Record<string, string>): Promise<{ code: number; errors: string[] }> {
  const env = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', PAYLOAD_SECRET: 'a secret for tests only', ...settings } as NodeJS.ProcessEnv // Next makes NODE_ENV required in it
  try {
    const { stderr } = await run(process.execPath, [program], { env })
    return { code: 0, errors: linesOf(stderr) }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string } // what execFile rejects with
    return { code, errors: linesOf(stderr) }
  }
}
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

it('waits for nothing less than the whole schema; two at once migrate once', async () => {
  const waited = waitForSchema({ databaseUrl: database.url, log: pino({ level: 'silent' }), everyMs: 50 }).then(() => 'there')
  expect(await Promise.race([waited, new Promise((resolve) => { setTimeout(resolve, 200, 'not yet') })])).toBe('not yet')
  const both = await Promise.all([migrate({ DATABASE_URL: database.url }), migrate({ DATABASE_URL: database.url })])
  expect(both).toEqual([{ code: 0, errors: [] }, { code: 0, errors: [] }])
  expect(await waited).toBe('there')
  const rows = await database.query<{ name: string }>('select name from payload_migrations order by name')
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  expect(rows.at(-1)?.name).toBe(lastMigration)
})

it('grants a user of delivery’s own what delivery needs, and no more', async () => {
  const [user, password] = ['reader_of_tests', 'secret']
  await database.query(`create role ${user} login password '${password}'`)
  try {
    const url = Object.assign(new URL(database.url), { username: user, password })
    expect(await migrate({ DATABASE_URL: database.url, DELIVERY_DATABASE_URL: url.href })).toEqual({ code: 0, errors: [] })
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    await client.query('select 1 from delivery.live')
    await expect(client.query('select 1 from events')).rejects.toThrow('permission denied')
    await client.end()
    await database.query(`grant select on events to ${user}`)
    expect(await migrate({ DATABASE_URL: database.url, DELIVERY_DATABASE_URL: url.href })).toMatchObject({ code: 1, errors: [expect.stringContaining('may read drafts')] })
  } finally {
    await database.query(`drop owned by ${user}; drop role ${user}`)
  }
})

it.each([
  ['no database', {}, 'DATABASE_URL is not set'],
  ['a database that does not answer', { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' }, 'The database does not answer: connect ECONNREFUSED'],
  ['a role that is not there', { DELIVERY_DATABASE_URL: 'postgresql://stranger@127.0.0.1/x' }, 'The role "stranger" of DELIVERY_DATABASE_URL does not exist'],
])('says in one line what is wrong: %s', async (_what, settings: Record<string, string>, message) => {
  const given = 'DELIVERY_DATABASE_URL' in settings ? { DATABASE_URL: database.url, ...settings } : { DATABASE_URL: '', ...settings }
  expect(await migrate(given)).toEqual({ code: 1, errors: [expect.stringContaining(message)] })
})
