import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FetchError } from './FetchError.ts'
import { isPublicAddress } from './isPublicAddress.ts'
import { resolveTarget, shown } from './resolveTarget.ts'

const number = fc.nat({ max: 0xffff_ffff })
/** An IPv4 address in one of the ways in which clients read it. */
const anyNotation = fc.tuple(number, fc.constantFrom('dotted', 'decimal', 'hex', 'octal', 'short', 'mapped', 'nat64')).map(([value, notation]) => {
  const bytes = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  switch (notation) {
    case 'decimal':
      return String(value)
    case 'hex':
      return `0x${value.toString(16)}`
    case 'octal':
      return bytes.map((byte) => `0${byte.toString(8)}`).join('.')
    case 'short':
      return `${bytes[0] ?? 0}.${value & 0xff_ffff}`
    case 'mapped':
      return `[::ffff:${bytes.join('.')}]`
    case 'nat64':
      return `[64:ff9b::${bytes.join('.')}]`
    default:
      return bytes.join('.')
  }
})

it('leads to public addresses only, however a host is written', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(anyNotation, fc.ipV6().map((address) => `[${address}]`), fc.domain(), fc.string({ maxLength: 30 })), fc.constantFrom('127.0.0.1', '10.0.0.1', '::1', 'fe80::1', '::ffff:8.8.8.8'), async (host, stands) => {
    try {
      const { addresses } = await resolveTarget(`http://${host}/`, { allowLocal: false, resolve: async () => [{ address: '93.184.215.14', family: 4 }, { address: stands, family: stands.includes(':') ? 6 : 4 }] })
      expect(addresses.filter(({ address }) => !isPublicAddress(address))).toEqual([])
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
    }
  }), { numRuns: 2_000 })
})

it('answers to anything that is no address with a message', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
    await expect(resolveTarget(text, { allowLocal: false, resolve: async () => [] })).rejects.toBeInstanceOf(FetchError)
  }), { numRuns: 1_000 })
})

it('shows an address without its query', () => {
  expect(shown(new URL('https://camp.example:8443/a/b?key=secret#x'))).toBe('https://camp.example:8443/a/b')
})
