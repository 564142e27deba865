import { describe, expect, it } from 'vitest'
import { eventsOf, hasExpired, hasRole, memberOf, membershipsOf } from './member.ts'

const now = new Date('2026-03-01T12:00:00Z')
const memberships = [
  { event: 'a', role: 'manager' },
  { event: { id: 'b', name: 'B' }, role: 'editor' },
  { event: 'c', role: 'viewer' },
]

describe('memberOf', () => {
  it('reads people and live integrations alike', () => {
    const person = memberOf({ id: '1', collection: 'users', memberships }, now)
    const key = memberOf({ id: '1', collection: 'integrations', memberships, expiresAt: '2026-03-01T12:00:01Z' }, now)
    expect(person?.memberships).toEqual(key?.memberships)
    expect(person?.memberships.map((held) => held.event)).toEqual(['a', 'b', 'c'])
  })

  it('takes an expired integration, and a user of no collection, for nobody', () => {
    expect(memberOf({ id: '1', collection: 'integrations', memberships, expiresAt: '2026-03-01T12:00:00Z' }, now)).toBeNull()
    expect(memberOf({ id: '1', collection: 'integrations', memberships, expiresAt: 'soon' }, now)).toBeNull()
    expect(memberOf({ id: '1', memberships }, now)).toBeNull()
    expect(memberOf(null, now)).toBeNull()
  })

  it('makes a platform admin of a person only, and only of true', () => {
    expect(memberOf({ id: '1', collection: 'users', isPlatformAdmin: true }, now)?.isPlatformAdmin).toBe(true)
    expect(memberOf({ id: '1', collection: 'users', isPlatformAdmin: 'true' }, now)?.isPlatformAdmin).toBe(false)
    expect(memberOf({ id: '1', collection: 'integrations', isPlatformAdmin: true }, now)?.isPlatformAdmin).toBe(false)
  })
})

describe('roles', () => {
  const member = memberOf({ id: '1', collection: 'users', memberships }, now)
  if (member === null) throw new Error('a member')

  it('include those after them', () => {
    expect(eventsOf(member, 'manager')).toEqual(['a'])
    expect(eventsOf(member, 'editor')).toEqual(['a', 'b'])
    expect(eventsOf(member, 'viewer')).toEqual(['a', 'b', 'c'])
  })

  it('hold at their event only, but for platform admins', () => {
    expect(hasRole(member, 'b', 'editor')).toBe(true)
    expect(hasRole(member, 'b', 'manager')).toBe(false)
    expect(hasRole(member, 'd', 'viewer')).toBe(false)
    expect(hasRole({ ...member, isPlatformAdmin: true }, 'd', 'manager')).toBe(true)
    expect(hasRole(null, 'a', 'viewer')).toBe(false)
  })

  it('are nothing without an event or with an unknown name', () => {
    expect(membershipsOf([{ role: 'manager' }, { event: 'a', role: 'owner' }, null, 'a'])).toEqual([])
    expect(membershipsOf('manager')).toEqual([])
  })
})

describe('hasExpired', () => {
  it('is never true without an expiry', () => {
    expect(hasExpired(null, now)).toBe(false)
    expect(hasExpired(undefined, now)).toBe(false)
  })
})
