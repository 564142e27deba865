import { expect, it } from 'vitest'
import { networkOf, plainAddress } from './networkOf.ts'

it.each([
  ['198.51.100.7', '198.51.100.7'], ['::ffff:198.51.100.7', '198.51.100.7'], [' ::FFFF:198.51.100.7 ', '198.51.100.7'],
  ['fe80::1%eth0', 'fe80::1'], ['garbage', null], ['', null], ['198.51.100.7:443', null], ['1.2.3', null],
])('%s is the address %s', (text, address) => expect(plainAddress(text)).toBe(address))

it.each([
  ['198.51.100.7', '198.51.100.7'], ['2001:db8:0:12:1:2:3:4', '2001:db8:0:12::/64'], ['2001:0DB8::12', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'], ['2001:db8::', '2001:db8:0:0::/64'],
])('%s is of the client %s', (address, network) => expect(networkOf(address)).toBe(network))
