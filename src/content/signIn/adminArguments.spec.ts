import { expect, it } from 'vitest'
import { findPasswordFault, readAdminArguments } from './adminArguments.ts'

it('reads who, and where the password comes from', () => {
  expect(readAdminArguments(['--email', 'Ada@Example.org'], undefined)).toEqual({ email: 'ada@example.org', name: 'ada', password: { kind: 'made' } })
  expect(readAdminArguments(['--email', 'a@b.org', '--name', ' Ada ', '--password', '-'], 'ignored')).toMatchObject({ name: 'Ada', password: { kind: 'stdin' } })
  expect(readAdminArguments(['--email=a@b.org', '--password', 'from the line'], 'from outside')).toMatchObject({ password: { kind: 'given', password: 'from the line' } })
  expect(readAdminArguments(['--email=a@b.org'], 'from outside')).toMatchObject({ password: { kind: 'given', password: 'from outside' } })
  expect(readAdminArguments(['--email=a@b.org'], '')).toMatchObject({ password: { kind: 'made' } })
})

it('says what is wrong', () => {
  expect(readAdminArguments([], undefined)).toMatch(/--email/)
  expect(readAdminArguments(['--email', 'ada'], undefined)).toMatch(/no e-mail address/)
  expect(readAdminArguments(['--email', 'a@b.org', '--admin'], undefined)).toMatch(/--admin/)
  expect(readAdminArguments(['a@b.org'], undefined)).toMatch(/a@b.org/)
})

it('wants a password of some length', () => {
  expect(findPasswordFault('eleven char')).not.toBeNull()
  expect(findPasswordFault('twelve chars')).toBeNull()
  expect(findPasswordFault('x'.repeat(1_025))).not.toBeNull()
})
