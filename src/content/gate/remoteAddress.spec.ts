import { expect, it } from 'vitest'
import { remoteAddress } from './remoteAddress.ts'

const from = (value: string): string => remoteAddress(new Headers({ 'x-forwarded-for': value }))

it('takes what the nearest proxy wrote', () => {
  expect(from('198.51.100.7')).toBe('198.51.100.7')
  expect(from('6.6.6.6, 198.51.100.7')).toBe('198.51.100.7')
  expect(from('::ffff:198.51.100.7')).toBe('198.51.100.7')
})

it('takes the /64 of an IPv6 address, however it is written', () => {
  expect(from('2001:db8:0:12:1:2:3:4')).toBe('2001:db8:0:12::/64')
  expect(from('2001:0DB8::12')).toBe('2001:db8:0:0::/64')
  expect(from('::1')).toBe('0:0:0:0::/64')
})

it('puts what is no address under one key', () => {
  expect(from('garbage')).toBe('unknown')
  expect(remoteAddress(new Headers())).toBe('unknown')
})
