import { expect, it } from 'vitest'
import { trustProxies } from './trustedProxies.ts'

const { clientOf } = trustProxies(['10.0.0.0/8', '127.0.0.1', '2001:db8::/32'])

it.each<[string | undefined, string | undefined, string | null, string]>([
  ['203.0.113.9', '198.51.100.7', '203.0.113.9', 'a stranger speaks for itself only'],
  ['10.1.2.3', '198.51.100.7', '198.51.100.7', 'a proxy speaks for its client'],
  ['::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7', 'a proxy in IPv6 clothes'],
  ['2001:db8::1', '198.51.100.7', '198.51.100.7', 'a proxy of IPv6'],
  ['10.1.2.3', '6.6.6.6, 198.51.100.7, 10.9.9.9', '198.51.100.7', 'a chain of proxies: what the client claims is not believed'],
  ['10.1.2.3', undefined, '10.1.2.3', 'a proxy that says nothing'],
  ['10.1.2.3', 'unknown', '10.1.2.3', 'a proxy that does not know'],
  ['10.1.2.3', '10.2.2.2', '10.2.2.2', 'a client inside'],
  ['10.1.2.3', `6.6.6.6${', 10.2.2.2'.repeat(40)}`, '10.2.2.2', 'a chain without end'],
  [undefined, '198.51.100.7', null, 'nobody'],
])('%s with %s is %s: %s', (neighbour, forwardedFor, client) => expect(clientOf(neighbour, forwardedFor)).toBe(client))

it('believes nobody unless told to', () => expect(trustProxies([]).clientOf('127.0.0.1', '198.51.100.7')).toBe('127.0.0.1'))

it.each(['10.0.0.0/33', 'proxy.local', '10.0.0.0/', '10.0.0.0/-1', '::/129', '10.0.0.0/8/8'])('refuses %s', (text) => {
  expect(() => trustProxies([text])).toThrow(`${text} is neither an address nor a network`)
})
