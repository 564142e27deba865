import { expect, it } from 'vitest'
import { diffManifests } from './diffManifests.ts'

const entry = (id: string, hash: string, kind: 'track' | 'room' = 'track') => ({ kind, id, slug: id, hash })

it('tells what was added, changed and removed, and passes over the rest', () => {
  const before = [entry('same', '1'), entry('new-text', '1'), entry('gone', '1')]
  const after = [entry('same', '1'), entry('new-text', '2'), entry('fresh', '1')]
  expect(diffManifests(before, after)).toEqual({ added: [entry('fresh', '1')], changed: [entry('new-text', '2')], removed: [entry('gone', '1')] })
})

it('keeps kinds with one id apart', () => {
  expect(diffManifests([entry('x', '1', 'room')], [entry('x', '1')])).toEqual({
    added: [entry('x', '1')],
    changed: [],
    removed: [entry('x', '1', 'room')],
  })
})
