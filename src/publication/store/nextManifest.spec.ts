import { expect, it } from 'vitest'
import { nextManifest } from './nextManifest.ts'
import type { Heading } from './nextManifest.ts'

const heading = (number: number): Heading => ({
  scope: 'catalogue', number, slug: null, phase: null, version: null, note: null, releasedAt: '2026-03-01T09:00:00Z', restores: null,
})
const entry = (id: string, hash: string) => ({ kind: 'topic' as const, id, slug: `slug-${id}`, hash })

it('keeps for each entry the number of the edition that changed it', () => {
  const first = nextManifest(null, heading(1), [entry('a', '1'), entry('b', '1')])
  const second = nextManifest(first, heading(2), [entry('a', '1'), entry('b', '2'), entry('c', '1')])
  expect(second.entries.map(({ id, changedIn }) => [id, changedIn])).toEqual([['a', 1], ['b', 2], ['c', 2]])
  expect(second.tombstones).toEqual([])
})

it('buries what is gone once, and digs it up when it comes back', () => {
  const first = nextManifest(null, heading(1), [entry('a', '1'), entry('b', '1')])
  const second = nextManifest(first, heading(2), [entry('a', '1')])
  const third = nextManifest(second, heading(3), [entry('a', '2')])
  expect(third.tombstones).toEqual([{ kind: 'topic', id: 'b', slug: 'slug-b', goneIn: 2 }])
  const fourth = nextManifest(third, heading(4), [entry('a', '2'), entry('b', '1')])
  expect(fourth.tombstones).toEqual([])
  expect(fourth.entries.at(-1)).toMatchObject({ id: 'b', changedIn: 4 })
})

it('has the same hash for the same content under another number', () => {
  const hashes = [nextManifest(null, heading(1), [entry('a', '1')]).hash, nextManifest(null, heading(7), [entry('a', '1')]).hash]
  expect(new Set(hashes).size).toBe(1)
})
