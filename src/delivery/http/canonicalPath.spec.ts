import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalPath } from './canonicalPath.ts'

it.each([
  ['/', '/'],
  ['//', '/'],
  ['/api/events', '/api/events'],
  ['/api/events/', '/api/events'],
  ['/api//events///', '/api/events'],
  ['//evil.example/x', '/evil.example/x'],
  ['/\\evil.example/', '/evil.example'],
  ['/api/%65vents', '/api/events'],
  ['/api/events/%c3%BC%2f', '/api/events/%C3%BC%2F'],
  ['/api/./events/../tracks', '/api/tracks'],
  ['/api/%2e%2e/readyz', '/readyz'],
  ['/..//evil.example', '/evil.example'],
  ['/a%2', '/a%2'],
])('of %s makes %s', (path, canonical) => {
  expect(canonicalPath(path)).toBe(canonical)
})

it('is its own canonical form, and stays on this host, whatever is written', () => {
  const piece = fc.oneof(fc.constantFrom('/', '//', '\\', '.', '..', '%2e', '%2F', '%5c', '@', ':', '%', 'a', 'evil.example', '?', '#', ';'), fc.string({ maxLength: 3 }))
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const path = canonicalPath(`/${pieces.join('').replace(/[?#]/g, '')}`)
    expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
    expect(canonicalPath(path)).toBe(path)
    expect(new URL(path, 'https://lineup.example').host).toBe('lineup.example')
  }), { numRuns: 2_000 })
})
