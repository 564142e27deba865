import { expect, it } from 'vitest'
import { isPublicAddress } from './isPublicAddress.ts'

it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2a00:1450:4001:80e::200e'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

it.each([
  ['this host', '0.0.0.0'], ['loopback', '127.0.0.1'], ['loopback, further on', '127.255.1.2'], ['private', '10.1.2.3'], ['private', '172.16.0.1'], ['private', '172.31.255.255'], ['private', '192.168.1.1'],
  ['link-local: metadata of most clouds', '169.254.169.254'], ['metadata of containers', '169.254.170.2'], ['CGNAT, and metadata of Alibaba', '100.100.100.200'], ['metadata of Oracle', '192.0.0.192'], ['Azure’s wire server', '168.63.129.16'],
  ['documentation', '203.0.113.7'], ['benchmarks', '198.18.0.1'], ['relays of 6to4', '192.88.99.1'], ['multicast', '224.0.0.251'], ['reserved', '240.0.0.1'], ['broadcast', '255.255.255.255'],
  ['this host', '::'], ['loopback', '::1'], ['link-local', 'fe80::1'], ['link-local with a zone', 'fe80::1%eth0'], ['site-local', 'fec0::1'], ['unique local: metadata of AWS', 'fd00:ec2::254'], ['unique local', 'fc00::1'], ['multicast', 'ff02::1'],
  ['mapped', '::ffff:127.0.0.1'], ['mapped, in hex', '::ffff:7f00:1'], ['mapped, public', '::ffff:8.8.8.8'], ['compatible', '::127.0.0.1'], ['translated', '::ffff:0:127.0.0.1'], ['NAT64', '64:ff9b::7f00:1'], ['NAT64 of a network', '64:ff9b:1::a00:1'],
  ['6to4', '2002:7f00:1::'], ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'], ['documentation', '2001:db8::1'], ['documentation', '3fff::1'], ['discard', '100::1'], ['segments', '5f00::1'], ['not given out', '4000::1'],
  ['no address', 'localhost'], ['no address', ''], ['a number', '2130706433'], ['with a zone', '2606:2800:21f:cb07:6820:80da:af6b:8b2c%1'],
])('%s (%s) is not', (_what, address) => {
  expect(isPublicAddress(address)).toBe(false)
})
