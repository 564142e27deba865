import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../support/waitUntil.ts'
import { graphqlStatus, idOfMade, issueKey, publicUrl, signUp, startCms } from './accessCms.ts'
import type { Answer, Caller, TestCms } from './accessCms.ts'

let cms: TestCms
let event: string
let counter = 0
/** An address that nothing has counted yet. */
const freshAddress = (): Caller => ({ 'x-forwarded-for': `203.0.113.${(counter += 1)}` })
const credentials = { email: 'ada@example.org', password: 'the right password' }

beforeAll(async () => {
  cms = await startCms()
  event = (await cms.payload.create({
    collection: 'events',
    data: { name: 'A', slug: 'event-a', startsOn: '2026-03-23T12:00:00.000Z', endsOn: '2026-03-23T12:00:00.000Z', timeZone: 'Europe/London', _status: 'published' } as never,
    overrideAccess: true,
  })).id
}, 60_000)
afterAll(() => cms[Symbol.asyncDispose]())

const logIn = (caller: Caller, over: object = {}): Promise<Answer> => cms.rest('POST', '/users/login', caller, { ...credentials, ...over })
const countUsers = async (): Promise<number> => Number((await cms.database.query<{ count: string }>('select count(*) from users'))[0]?.count)

describe('while there is nobody', () => {
  it('nobody registers themselves, on any collection that signs in', async () => {
    const collections = cms.payload.config.collections.filter((collection) => Boolean(collection.auth)).map(({ slug }) => slug)
    expect(collections).toEqual(['users', 'integrations'])
    for (const slug of collections) {
      expect((await cms.rest('POST', `/${slug}/first-register`, freshAddress(), { ...credentials, name: 'Eve', isPlatformAdmin: true })).status).toBe(401)
      expect((await cms.rest('POST', `/${slug}`, freshAddress(), { ...credentials, name: 'Eve' })).status).toBe(401)
    }
    expect(await countUsers()).toBe(0)
    expect(await cms.database.query('select id from integrations')).toEqual([])
  })

  it('nor does an integration register a person', async () => {
    const key = await issueKey(cms, { memberships: [{ event, role: 'manager' }] })
    for (const slug of ['users', 'integrations']) {
      expect((await cms.rest('POST', `/${slug}/first-register`, key, { ...credentials, name: 'Eve' })).status).toBe(404)
    }
    expect(await countUsers()).toBe(0)
  })
})

describe('anonymous requests', () => {
  it.each([
    ['GET', '/access'], ['GET', '/users'], ['GET', '/users/init'], ['GET', '/events'], ['GET', '/events/count'], ['GET', '/events/versions'], ['POST', '/events/access'],
    ['GET', '/og'], ['GET', '/payload-jobs/run'], ['GET', '/payload-jobs/handle-schedules'], ['GET', '/payload-preferences/x'], ['GET', '/media/file/x.png'],
    ['POST', '/users/verify/x'], ['POST', '/users/unlock'], ['POST', '/users/refresh-token'], ['POST', '/integrations/login'], ['GET', '/integrations/me'],
    ['GET', '/graphql-playground'], ['GET', '/nothing-of-the-kind'],
  ] as const)('%s %s gets nothing', async (method, path) => {
    const answer = await cms.rest(method, path, freshAddress(), method === 'POST' ? {} : undefined)
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({ errors: [{ message: 'Sign in, or send the key of an integration.' }] })
  })

  it.each(['{ __schema { types { name } } }', '{ __typename }', 'mutation { loginUser(email: "a", password: "b") { token } }'])('GraphQL %s gets nothing', async (query) => {
    expect((await cms.graphql(query, freshAddress())).status).toBe(401)
  })

  it('may ask who they are, and be told: nobody', async () => {
    expect((await cms.rest('GET', '/users/me', freshAddress())).body.user).toBeNull()
  })

  it('can’t slip past by a method override, a bad cookie, a wrong key', async () => {
    for (const caller of [{ 'x-payload-http-method-override': 'GET' }, { cookie: 'lineup-token=x.y.z' }, { authorization: 'integrations API-Key nothing' }, { authorization: 'JWT nothing' }] as Caller[]) {
      expect((await cms.rest('POST', '/events', caller, {})).status).toBe(401)
    }
  })

  it('can’t send large bodies, declared or not', async () => {
    expect((await logIn(freshAddress(), { padding: 'x'.repeat(20_000) })).status).toBe(413)
  })
})

describe('signing in', () => {
  beforeAll(() => cms.payload.create({ collection: 'users', data: { name: 'Ada', ...credentials, memberships: [{ event, role: 'editor' }] } as never, overrideAccess: true }))

  it('gives a cookie that scripts can’t read, and no token', async () => {
    const answer = await logIn(freshAddress())
    expect(answer.status).toBe(200)
    const [session] = answer.headers.getSetCookie()
    expect(session).toMatch(/^lineup-token=.*HttpOnly.*SameSite=Lax/)
    expect(answer.body.token).toBeUndefined()
    expect(JSON.stringify(answer.body)).not.toMatch(/hash|salt|resetPassword/)
  })

  it('takes the cookie from our own origin only', async () => {
    const answer = await logIn(freshAddress())
    const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
    const ask = async (headers: Caller): Promise<number> => (await cms.rest('GET', '/events', { cookie, ...headers })).status
    expect(await ask({ origin: publicUrl })).toBe(200)
    expect(await ask({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await ask({ origin: 'https://evil.example' })).toBe(401)
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe(401)
    expect(await ask({})).toBe(401)
  })

  it('says and takes the same whether or not there is such a person', async () => {
    const time = async (email: string): Promise<[number, unknown, number]> => {
      const started = performance.now()
      const { status, body } = await logIn(freshAddress(), { email, password: 'a wrong password' })
      return [status, body, performance.now() - started]
    }
    const known: [number, unknown, number][] = []
    const unknown: [number, unknown, number][] = []
    // In turn, so that a busy machine slows both.
    for (const stranger of ['b@example.org', 'c@example.org', 'd@example.org', 'e@example.org', 'f@example.org']) {
      known.push(await time(credentials.email))
      unknown.push(await time(stranger))
    }
    expect(unknown.map(([status, body]) => [status, body])).toEqual(known.map(([status, body]) => [status, body]))
    expect(known[0]?.[0]).toBe(401)
    const least = (tries: [number, unknown, number][]): number => Math.min(...tries.map(([, , ms]) => ms))
    // The hash takes some 200 ms; without it an unknown address would be answered in a tenth of that.
    expect(least(unknown)).toBeGreaterThan(least(known) / 3)
    expect(least(unknown)).toBeLessThan(least(known) * 3)
  })

  it('is throttled by address before hashing, over all accounts', async () => {
    const address = freshAddress()
    const answers: Answer[] = []
    // At once: a slow machine refills nothing in between, and those that are refused are answered before any hash is made.
    await Promise.all(Array.from({ length: 25 }, async (_, n) => {
      answers.push(await logIn(address, { email: `${randomUUID()}@example.org`, password: String(n) }))
    }))
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 5 }, () => 429), ...Array.from({ length: 20 }, () => 401)])
    expect(Number(answers[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('is throttled by account over all addresses, but never locks out the owner’s own browser', async () => {
    const owner = await logIn(freshAddress())
    const device = owner.headers.getSetCookie().map((each) => each.split(';')[0]).find((each) => each?.startsWith('lineup-device=')) ?? ''
    let last = 0
    for (let n = 0; n < 15; n += 1) last = (await logIn(freshAddress(), { password: 'a wrong password' })).status
    expect(last).toBe(429)
    expect((await logIn(freshAddress())).status).toBe(429) // even with the right password: a guess is not told from the owner
    expect((await logIn({ ...freshAddress(), cookie: device })).status).toBe(200)
    expect((await logIn({ ...freshAddress(), cookie: 'lineup-device=forged' })).status).toBe(429)
  }, 60_000)

  it('is a matter of REST: GraphQL would try a thousand passwords in one request', async () => {
    const person = await signUp(cms, { memberships: [{ event, role: 'viewer' }] })
    for (const mutation of ['loginUser(email: "ada@example.org", password: "the right password") { token }', 'forgotPasswordUser(email: "ada@example.org")', 'resetPasswordUser(token: "x", password: "y") { token }']) {
      expect([mutation, graphqlStatus(await cms.graphql(`mutation { ${mutation} }`, person))]).toEqual([mutation, 403])
    }
  })
})

describe('the admin panel', () => {
  it('is for people with a membership, and platform admins', async () => {
    const enters = async (caller: Caller): Promise<unknown> => (await cms.rest('GET', '/access', caller)).body.canAccessAdmin ?? false
    expect(await enters(await signUp(cms, { isPlatformAdmin: true }))).toBe(true)
    expect(await enters(await signUp(cms, { memberships: [{ event, role: 'viewer' }] }))).toBe(true)
    expect(await enters(await signUp(cms, {}))).toBe(false)
    expect(await enters(await issueKey(cms, { memberships: [{ event, role: 'manager' }] }))).toBe(false)
  })
})

describe('a key', () => {
  it('works until its instant, and for nothing after', async () => {
    const key = await issueKey(cms, { memberships: [{ event, role: 'editor' }], expiresAt: '2999-01-01T00:00:00.000Z' })
    const ask = async (): Promise<number[]> => [
      (await cms.rest('GET', '/events', key)).status,
      (await cms.rest('GET', '/integrations/me', key)).status,
      (await cms.graphql('{ Events { totalDocs } }', key)).status,
    ]
    expect(await ask()).toEqual([200, 200, 200])
    await cms.database.query('update integrations set expires_at = now() - interval \'1 second\' where id = $1', [key.id])
    expect(await ask()).toEqual([401, 401, 401])
  })

  it('is shown to nobody later on, and stored encrypted', async () => {
    const admin = await signUp(cms, { isPlatformAdmin: true })
    const apiKey = randomUUID()
    const made = await cms.rest('POST', '/integrations', admin, { name: 'K', enableAPIKey: true, apiKey })
    const again = await cms.rest('GET', `/integrations/${idOfMade(made)}`, admin)
    expect(JSON.stringify(again.body)).not.toContain(apiKey)
    expect((await cms.rest('POST', `/integrations/${idOfMade(made)}/api-key/reveal`, admin, {})).status).toBe(404)
    const [row] = await cms.database.query<{ api_key: string }>('select api_key from integrations where id = $1', [idOfMade(made)])
    expect(row?.api_key).not.toContain(apiKey)
    expect((await cms.rest('POST', '/integrations', admin, { name: 'W', enableAPIKey: true, apiKey: 'short' })).status).toBe(400)
  })
})

describe('jobs', () => {
  it('are run by no request', async () => {
    const admin = await signUp(cms, { isPlatformAdmin: true })
    for (const path of ['/payload-jobs/run', '/payload-jobs/handle-schedules']) expect((await cms.rest('GET', path, admin)).status).toBeGreaterThanOrEqual(400)
    expect((await cms.graphql('{ __schema { types { name } } }', admin)).body.data?.['__schema']?.types?.filter((type) => /payload/i.test(type.name))).toEqual([])
  })
})

describe('forgot-password', () => {
  const forgot = (caller: Caller, email: string): Promise<Answer> => cms.rest('POST', '/users/forgot-password', caller, { email })

  it('answers the same whether or not there is such a person, and is throttled', async () => {
    const address = freshAddress()
    const [known, unknown] = [await forgot(address, credentials.email), await forgot(address, 'nobody@example.org')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    await waitUntil(async () => (await cms.database.query<{ reset_password_token: string | null }>('select reset_password_token from users where email = $1', [credentials.email]))[0]?.reset_password_token)
    const more = [await forgot(address, 'a1@example.org'), await forgot(address, 'a2@example.org'), await forgot(address, 'a3@example.org'), await forgot(address, 'a4@example.org')]
    expect(more.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  })

  it('sixty at once, from as many addresses, hang no read', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, async (_, n) => {
      const email = `victim-${n}@example.org`
      await cms.database.query('insert into users (id, name, email, updated_at, created_at) values (gen_random_uuid(), $1, $1, now(), now())', [email])
      return email
    }))
    const reader = await signUp(cms, { memberships: [{ event, role: 'viewer' }] })
    const attack = Promise.all(people.map((email) => forgot(freshAddress(), email)))
    const started = performance.now()
    for (let n = 0; n < 10; n += 1) expect((await cms.rest('GET', '/events', reader)).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(5_000)
    const statuses = (await attack).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
  }, 60_000)
})
