import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphqlStatus, idOfMade, issueKey, logIn, signUp, startCms } from './accessCms.ts'
import type { Caller, TestCms } from './accessCms.ts'

type Person = Caller & { id: string }

let cms: TestCms
let eventA: string
let eventB: string
let manager: Person
let editor: Person
let viewer: Person

beforeAll(async () => {
  cms = await startCms()
  eventA = await makeEvent('event-a')
  eventB = await makeEvent('event-b')
  manager = await signUp(cms, { memberships: [{ event: eventA, role: 'manager' }] })
  editor = await signUp(cms, { memberships: [{ event: eventA, role: 'editor' }] })
  viewer = await signUp(cms, { memberships: [{ event: eventA, role: 'viewer' }] })
}, 60_000)
afterAll(() => cms[Symbol.asyncDispose]())

async function makeEvent(slug: string): Promise<string> {
  const event = await cms.payload.create({
    collection: 'events',
    data: { name: slug, slug, startsOn: '2026-03-23T12:00:00.000Z', endsOn: '2026-03-23T12:00:00.000Z', timeZone: 'Europe/London', _status: 'published' } as never,
    overrideAccess: true,
  })
  return event.id
}

/** What the database holds of someone. */
async function stored(id: string): Promise<{ name: string; email: string; isPlatformAdmin: boolean; roles: string[]; hash: string }> {
  const [row] = await cms.database.query<{ name: string; email: string; is_platform_admin: boolean; hash: string }>('select name, email, is_platform_admin, hash from users where id = $1', [id])
  const roles = await cms.database.query<{ event_id: string; role: string }>('select event_id, role from users_memberships where _parent_id = $1 order by _order', [id])
  if (row === undefined) throw new Error(`no user ${id}`)
  const nameOf = (event: string): string => (event === eventA ? 'A' : event === eventB ? 'B' : '?')
  return { name: row.name, email: row.email, isPlatformAdmin: row.is_platform_admin, hash: row.hash, roles: roles.map(({ event_id, role }) => `${role} of ${nameOf(event_id)}`) }
}

const countUsers = async (): Promise<number> => Number((await cms.database.query<{ count: string }>('select count(*) from users'))[0]?.count)
const granted = (event: string, role: string): { memberships: object[] } => ({ memberships: [{ event, role }] })

describe('a manager', () => {
  it('invites to their own event', async () => {
    const answer = await cms.rest('POST', '/users', manager, { name: 'New', email: 'new@example.org', password: 'a long password', ...granted(eventA, 'editor') })
    expect(answer.status).toBe(201)
    expect(await stored(idOfMade(answer))).toMatchObject({ isPlatformAdmin: false, roles: ['editor of A'] })
  })

  it('grants and revokes at their own event, leaving others’ memberships as they are', async () => {
    const other = await signUp(cms, granted(eventB, 'viewer'))
    const add = await cms.rest('PATCH', `/users/${other.id}`, manager, { memberships: [{ event: eventB, role: 'viewer' }, { event: eventA, role: 'manager' }] })
    expect(add.status).toBe(200)
    expect((await stored(other.id)).roles).toEqual(['viewer of B', 'manager of A'])
    await cms.rest('PATCH', `/users/${other.id}`, manager, granted(eventB, 'viewer'))
    expect((await stored(other.id)).roles).toEqual(['viewer of B'])
  })

  it.each([
    ['a foreign event', () => granted(eventB, 'viewer')],
    ['a foreign event beside their own', () => ({ memberships: [{ event: eventA, role: 'editor' }, { event: eventB, role: 'viewer' }] })],
  ])('does not invite to %s', async (_name, memberships) => {
    const before = await countUsers()
    const person = { name: 'X', email: 'x@example.org', password: 'a long password', ...memberships() }
    expect((await cms.rest('POST', '/users', manager, person)).status).toBe(403)
    const graphql = await cms.graphql('mutation ($data: mutationUserInput!) { createUser(data: $data) { id } }', manager, { data: person })
    expect(graphqlStatus(graphql)).toBe(403)
    expect(await countUsers()).toBe(before)
  })

  it('does not grant, change or revoke at a foreign event', async () => {
    const other = await signUp(cms, granted(eventB, 'viewer'))
    for (const memberships of [[{ event: eventB, role: 'manager' }], [], [{ event: eventB, role: 'viewer' }, { event: eventB, role: 'manager' }], null]) {
      expect((await cms.rest('PATCH', `/users/${other.id}`, manager, { memberships })).status).toBe(403)
      expect((await cms.rest('PATCH', `/users?where[id][equals]=${other.id}`, manager, { memberships })).body.docs ?? []).toEqual([])
      expect((await stored(other.id)).roles).toEqual(['viewer of B'])
    }
    const graphql = await cms.graphql('mutation ($id: String!, $data: mutationUserUpdateInput!) { updateUser(id: $id, data: $data) { id } }', manager, { id: other.id, data: granted(eventB, 'manager') })
    expect(graphqlStatus(graphql)).toBe(403)
    expect((await stored(other.id)).roles).toEqual(['viewer of B'])
  })

  it('does not promote themselves', async () => {
    expect((await cms.rest('PATCH', `/users/${manager.id}`, manager, { memberships: [{ event: eventA, role: 'manager' }, { event: eventB, role: 'viewer' }] })).status).toBe(403)
    expect((await stored(manager.id)).roles).toEqual(['manager of A'])
  })

  it('makes nobody a platform admin, by any way', async () => {
    const made = await cms.rest('POST', '/users', manager, { name: 'Y', email: 'y@example.org', password: 'a long password', isPlatformAdmin: true })
    expect(await stored(idOfMade(made))).toMatchObject({ isPlatformAdmin: false })
    for (const id of [manager.id, editor.id]) {
      await cms.rest('PATCH', `/users/${id}`, manager, { isPlatformAdmin: true })
      await cms.rest('PATCH', `/users?where[id][equals]=${id}`, manager, { isPlatformAdmin: true })
      await cms.graphql('mutation ($id: String!) { updateUser(id: $id, data: { isPlatformAdmin: true }) { id } }', manager, { id })
      expect(await stored(id)).toMatchObject({ isPlatformAdmin: false })
    }
    const graphql = await cms.graphql('mutation { createUser(data: { name: "Z", email: "z@example.org", password: "a long password", isPlatformAdmin: true }) { id } }', manager)
    expect(await stored(idOfMade(graphql))).toMatchObject({ isPlatformAdmin: false })
  })

  it('changes nobody’s name, e-mail address or password', async () => {
    const before = await stored(editor.id)
    await cms.rest('PATCH', `/users/${editor.id}`, manager, { name: 'Renamed', email: 'taken-over@example.org' })
    expect((await cms.rest('PATCH', `/users/${editor.id}`, manager, { password: 'taken over' })).status).toBe(403)
    await cms.rest('PATCH', `/users?where[id][equals]=${editor.id}`, manager, { password: 'taken over' })
    await cms.graphql('mutation ($id: String!) { updateUser(id: $id, data: { password: "taken over" }) { id } }', manager, { id: editor.id })
    expect(await stored(editor.id)).toEqual(before)
  })

  it('does not hand out keys, nor see them', async () => {
    await issueKey(cms, granted(eventA, 'viewer'))
    expect((await cms.rest('POST', '/integrations', manager, { name: 'K', ...granted(eventA, 'viewer'), enableAPIKey: true, apiKey: 'k'.repeat(40) })).status).toBe(403)
    expect((await cms.rest('GET', '/integrations', manager)).body.docs).toEqual([])
  })
})

describe.each([['an editor', () => editor], ['a viewer', () => viewer]])('%s', (_name, person) => {
  it('invites nobody and grants themselves nothing', async () => {
    const before = await stored(person().id)
    const users = await countUsers()
    expect((await cms.rest('POST', '/users', person(), { name: 'N', email: 'n@example.org', password: 'a long password' })).status).toBe(403)
    await cms.rest('PATCH', `/users/${person().id}`, person(), { isPlatformAdmin: true, memberships: [{ event: eventA, role: 'manager' }] })
    await cms.graphql('mutation ($id: String!, $data: mutationUserUpdateInput!) { updateUser(id: $id, data: $data) { id } }', person(), { id: person().id, data: granted(eventA, 'manager') })
    expect(await stored(person().id)).toEqual(before)
    expect(await countUsers()).toBe(users)
  })

  it('does not learn others’ addresses, by reading, filtering or sorting', async () => {
    const [other] = await cms.database.query<{ email: string }>('select email from users where id = $1', [manager.id])
    const seen = await cms.rest('GET', `/users/${manager.id}`, person())
    expect(seen.body.name).toBe(other?.email) // the tests name people by their address; the name is for colleagues to see
    expect(seen.body.email).toBeUndefined()
    for (const query of [`where[email][equals]=${other?.email}`, 'where[email][like]=example', 'sort=email', 'where[memberships.role][equals]=manager', 'where[hash][exists]=true', 'where[or][0][email][exists]=true']) {
      const answer = await cms.rest('GET', `/users?${query}`, person())
      expect([query, answer.status]).toEqual([query, 400])
    }
  })
})

it('lets everyone change their own name and password', async () => {
  const me = await signUp(cms, granted(eventA, 'viewer'))
  const { email } = await stored(me.id)
  expect((await cms.rest('PATCH', `/users/${me.id}`, me, { name: 'Myself', password: 'my new password' })).status).toBe(200)
  expect((await stored(me.id)).name).toBe('Myself')
  await expect(logIn(cms, { email, password: 'my new password' })).resolves.toHaveProperty('cookie')
})

describe('an editor of one event', () => {
  const track = (event: string): object => ({ name: 'T', slug: `t-${event}-${Math.random().toString(36).slice(2)}`, event, color: '#aa00aa' })

  it('can’t move a document into another, nor copy one there', async () => {
    const made = await cms.rest('POST', '/tracks', editor, track(eventA))
    const id = idOfMade(made)
    expect((await cms.rest('PATCH', `/tracks/${id}`, editor, { event: eventB })).status).toBeGreaterThanOrEqual(400)
    expect((await cms.rest('POST', `/tracks/${id}/duplicate`, editor, track(eventB))).status).toBe(403)
    expect(await cms.database.query('select id from tracks where event_id = $1', [eventB])).toEqual([])
  })

  it('does not shut other teams out of what they share', async () => {
    const made = await cms.payload.create({ collection: 'topics', data: { name: 'Shared', slug: 'shared-topic', editableBy: [eventA, eventB] }, overrideAccess: true })
    const teams = async (): Promise<string[]> => (await cms.database.query<{ events_id: string }>('select events_id from topics_rels where parent_id = $1 order by "order"', [made.id])).map((row) => row.events_id)
    expect((await cms.rest('PATCH', `/topics/${made.id}`, editor, { editableBy: [eventA] })).status).toBe(403)
    expect(await teams()).toEqual([eventA, eventB])
    expect((await cms.rest('PATCH', `/topics/${made.id}`, editor, { editableBy: [eventB] })).status).toBe(200)
    expect(await teams()).toEqual([eventB])
    expect((await cms.rest('PATCH', `/topics/${made.id}`, editor, { name: 'Mine again' })).status).toBe(403)
  })

  it('leaves what decides on publicity to managers', async () => {
    const answer = await cms.rest('PATCH', `/events/${eventA}`, editor, { publishing: 'release', phase: 'live', name: 'Renamed' })
    expect(answer.status).toBe(200)
    expect(await cms.database.query('select publishing, phase from events where id = $1', [eventA])).toEqual([{ publishing: 'continuous', phase: 'announced' }])
    await cms.rest('PATCH', `/events/${eventA}`, manager, { phase: 'call-for-proposals' })
    expect(await cms.database.query('select phase from events where id = $1', [eventA])).toEqual([{ phase: 'call-for-proposals' }])
  })
})
