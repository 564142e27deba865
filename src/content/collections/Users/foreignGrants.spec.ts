import { expect, it } from 'vitest'
import type { Membership } from '../../access/member.ts'
import { foreignGrants } from './foreignGrants.ts'

const at = (event: string, role: Membership['role']): Membership => ({ event, role })

it('lets a manager grant, change and revoke at their own events', () => {
  expect(foreignGrants([], [at('a', 'manager')], ['a'])).toEqual([])
  expect(foreignGrants([at('a', 'viewer')], [at('a', 'editor')], ['a'])).toEqual([])
  expect(foreignGrants([at('a', 'viewer')], [], ['a'])).toEqual([])
})

it('names each foreign event that would change', () => {
  expect(foreignGrants([], [at('a', 'viewer'), at('b', 'viewer')], ['a'])).toEqual(['b'])
  expect(foreignGrants([at('b', 'viewer')], [at('b', 'manager')], ['a'])).toEqual(['b'])
  expect(foreignGrants([at('b', 'viewer'), at('c', 'editor')], [at('a', 'viewer')], ['a'])).toEqual(['b', 'c'])
})

it('leaves foreign rows alone that stay as they are, in any order', () => {
  expect(foreignGrants([at('b', 'viewer'), at('c', 'editor')], [at('c', 'editor'), at('a', 'editor'), at('b', 'viewer')], ['a'])).toEqual([])
})

it('sees a second role added to a foreign event', () => {
  expect(foreignGrants([at('b', 'viewer')], [at('b', 'viewer'), at('b', 'manager')], ['a'])).toEqual(['b'])
})
