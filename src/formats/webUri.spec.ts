import { expect, it } from 'vitest'
import { webUri } from './webUri.ts'

it.each([
  ['https://example.org', 'https://example.org/'],
  ['https://ünï.example/ü?q=a|b#x#y', 'https://xn--n-nga1b.example/%C3%BC?q=a%7Cb#x%23y'],
  ['http://[::1]:8080/[a]%zz%41', 'http://[::1]:8080/%5Ba%5D%25zz%41'],
  ['https://user:secret@example.org/', 'https://example.org/'],
  ['mailto:hello@example.org', null],
  ['javascript:alert(1)', null],
  ['not a url', null],
])('%s: %s', (address, uri) => expect(webUri(address)).toBe(uri))
