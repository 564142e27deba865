import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { forget, isFresh, stamp } from './stamp.ts'

let folder = ''
const name = `spec-${process.pid}`
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stamp-'))
  for (const file of ['made', 'one', 'two']) await writeFile(path.join(folder, file), file)
})
afterEach(async () => {
  await forget(name)
  await rm(folder, { recursive: true })
})
const at = (file: string): string => path.join(folder, file)

test('fresh as long as inputs, settings and the thing itself are what they were', async () => {
  expect(await isFresh(name, at('made'), 1)).toBe(false)
  await stamp(name, [at('one'), at('two')], 1)
  expect(await isFresh(name, at('made'), 1)).toBe(true)
  expect(await isFresh(name, at('made'), 2)).toBe(false)
  await rm(at('made'))
  expect(await isFresh(name, at('made'), 1)).toBe(false)
})

test('another content of an input makes it stale, the same content written again does not', async () => {
  await stamp(name, [at('one'), at('two')], 1)
  await writeFile(at('two'), 'two')
  expect(await isFresh(name, at('made'), 1)).toBe(true)
  await writeFile(at('two'), 'three')
  expect(await isFresh(name, at('made'), 1)).toBe(false)
  await rm(at('two'))
  expect(await isFresh(name, at('made'), 1)).toBe(false)
})

test('forgotten before it is made again, it is stale until it is stamped', async () => {
  await stamp(name, [at('one')], 1)
  await forget(name)
  expect(await isFresh(name, at('made'), 1)).toBe(false)
})
