import { expect, test } from 'vitest'

import { belowFloors } from './versionFloors.ts'

const sound = { 'node_modules/payload': '3.90.0', 'node_modules/next': '16.10.0', 'node_modules/sharp': '0.35.5', 'node_modules/undici': '7.30.2' }

function lockWith(versions: Record<string, string>): string {
  return JSON.stringify({ packages: Object.fromEntries(Object.entries({ ...sound, ...versions }).map(([place, version]) => [place, { version }])) })
}

test('accepts the floor itself and what is above it, number by number', () => {
  expect(belowFloors(lockWith({}))).toEqual([])
})

test('names a copy below its floor, hidden in another package too, and a preview of the floor', () => {
  expect(belowFloors(lockWith({ 'node_modules/payload/node_modules/undici': '7.29.0', 'node_modules/payload': '3.90.0-beta.1' }))).toEqual([
    'node_modules/payload is 3.90.0-beta.1, below 3.90.0 (noted on 2026-11-23)',
    'node_modules/payload/node_modules/undici is 7.29.0, below 7.29.1 (noted on 2026-11-23)',
  ])
})

test('a package that left the lock file is told, not passed over', () => {
  expect(belowFloors('{"packages":{}}')).toHaveLength(4)
})
