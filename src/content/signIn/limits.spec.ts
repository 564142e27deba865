import { expect, it } from 'vitest'
import { createSignInLimits } from './limits.ts'

const account = 'ada@example.org'

it('bounds the attempts of one address over all accounts', () => {
  const limits = createSignInLimits()
  const waits = Array.from({ length: 21 }, (_, n) => limits.take({ account: `${n}@example.org`, address: '192.0.2.1', isKnownDevice: false }, 0))
  expect(waits.slice(0, 20).every((wait) => wait === 0)).toBe(true)
  expect(waits[20]).toBe(6_000)
})

it('bounds the attempts on one account over all addresses, but lets its owner in from a device they used', () => {
  const limits = createSignInLimits()
  const waits = Array.from({ length: 11 }, (_, n) => limits.take({ account, address: `192.0.2.${n}`, isKnownDevice: false }, 0))
  expect(waits.slice(0, 10).every((wait) => wait === 0)).toBe(true)
  expect(waits[10]).toBe(60_000)
  expect(limits.take({ account, address: '198.51.100.1', isKnownDevice: true }, 0)).toBe(0)
})

it('does not count what succeeded', () => {
  const limits = createSignInLimits()
  const attempt = { account, address: '192.0.2.1', isKnownDevice: false }
  for (let n = 0; n < 100; n += 1) {
    expect(limits.take(attempt, 0)).toBe(0)
    limits.giveBack(attempt, 0)
  }
})
