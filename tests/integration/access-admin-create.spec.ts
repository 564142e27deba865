import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, it } from 'vitest'
import { bundle } from '../../src/entry/build/bundle.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import type { TestDatabase } from '../support/createTestDatabase.ts'

let program: string
beforeAll(async () => {
  program = (await bundle(['admin-create']))[0] ?? ''
}, 120_000)

interface Outcome {
  code: number | null
  out: string
  err: string
}

async function run(database: TestDatabase, args: string[], { env = {}, stdin = '' }: { env?: Record<string, string>; stdin?: string } = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: database.url, PAYLOAD_SECRET: 'a secret for tests only', PUBLIC_URL: 'https://lineup.example', ...env },
  })
  child.stdin.end(stdin)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.once('close', resolve))])
  return { code, out, err }
}

const people = (database: TestDatabase) => database.query('select email, name, is_platform_admin from users order by email')

it('makes the first admin and later ones, prints a made password once, and refuses a duplicate', { timeout: 120_000 }, async () => {
  await using database = await createTestDatabase()
  const first = await run(database, ['--email', 'Ada@example.org', '--name', 'Ada'])
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toMatch(/^ada@example\.org is a platform admin now and signs in at https:\/\/lineup\.example\/admin\nPassword \(shown only here\): [\w-]{20}\n$/)

  const again = await run(database, ['--email', 'ada@example.org', '--name', 'Somebody else'])
  expect(again).toEqual({ code: 3, out: '', err: 'There is someone with the address ada@example.org already; nothing was changed.\n' })

  const byStdin = await run(database, ['--email', 'bob@example.org', '--password', '-'], { stdin: 'a password of bob’s\n' })
  expect(byStdin.code).toBe(0)
  expect(byStdin.out).not.toMatch(/password/i)
  const byEnvironment = await run(database, ['--email', 'cleo@example.org'], { env: { ADMIN_PASSWORD: 'a password of cleo’s' } })
  expect(byEnvironment.out).not.toMatch(/password/i)
  expect(await people(database)).toEqual([
    { email: 'ada@example.org', name: 'Ada', is_platform_admin: true },
    { email: 'bob@example.org', name: 'bob', is_platform_admin: true },
    { email: 'cleo@example.org', name: 'cleo', is_platform_admin: true },
  ])
})

it('says what is wrong, and changes nothing', { timeout: 60_000 }, async () => {
  await using database = await createTestDatabase()
  expect(await run(database, [])).toMatchObject({ code: 2, out: '' })
  expect(await run(database, ['--email', 'ada@example.org', '--password', 'short'])).toMatchObject({ code: 2, err: 'A password has 12 characters or more.\n' })
  const unreachable = await run(database, ['--email', 'ada@example.org'], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } })
  expect(unreachable.code).toBe(1)
  expect(await people(database)).toEqual([])
})
