import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import type { TestDatabase } from '../support/createTestDatabase.ts'

let database: TestDatabase
let reader: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  const url = new URL(database.url)
  url.searchParams.set('options', '-c role=lineup_delivery')
  reader = new pg.Client({ connectionString: url.href })
  await reader.connect()
})
afterAll(async () => {
  await reader.end()
  await database.drop()
})

const refused = async (statement: string): Promise<boolean> => {
  try {
    await reader.query(statement)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === '42501'
  }
}

it('reads schema delivery, and listens', async () => {
  for (const table of ['entities', 'editions', 'live']) await reader.query(`select * from delivery.${table}`)
  await reader.query('listen edition')
})

it('can read, write and change nothing else: every table, sequence and function tried', async () => {
  const relations = await database.query<{ name: string, kind: string, own: boolean }>(`
    select format('%I.%I', nspname, relname) as name, relkind as kind, nspname = 'delivery' as own from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm', 'S') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`)
  expect(relations.length).toBeGreaterThan(80)
  const open: string[] = []
  for (const { name, kind, own } of relations) {
    const statements = kind === 'S' ? [`select last_value from ${name}`, `select nextval('${name}')`] : [
      ...(own ? [] : [`select 1 from ${name} limit 1`]), `insert into ${name} default values`, `delete from ${name}`, `truncate ${name}`, `drop table ${name}`, `create index on ${name} ((1))`,
    ]
    for (const statement of statements) if (!(await refused(statement))) open.push(statement)
  }
  // A view can't be truncated, dropped as a table or indexed, whoever asks.
  expect(open.filter((statement) => !/(truncate|drop table|create index on) graphile_worker.jobs/.test(statement))).toEqual([])
  const functions = await database.query<{ call: string }>(`
    select format('select %I.%I(%s)', nspname, proname, (select string_agg('null::' || format_type(type, null), ', ') from unnest(proargtypes::oid[]) type)) as call
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
    where nspname in ('publication', 'graphile_worker') and prorettype <> 'trigger'::regtype`)
  expect(functions.length).toBeGreaterThan(5)
  for (const { call } of functions) expect(await refused(call), call).toBe(true)
})

it.each(['create table delivery.mine (id int)', 'create table public.mine (id int)', 'create schema mine', 'create role mine', `copy (select 1) to program 'true'`, `select pg_read_file('/etc/passwd')`])(
  'may not: %s', async (statement) => {
    expect(await refused(statement)).toBe(true)
  })
