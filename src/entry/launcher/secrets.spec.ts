import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { openSecrets } from './secrets.ts'

let folder = ''
beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'secrets-')) })
afterEach(async () => rm(folder, { recursive: true }))

test('made once, the same ever after, readable by its owner only', async () => {
  const made = await openSecrets(folder)
  const file = path.join(folder, 'secrets.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await chmod(file, 0o644)
  expect(await openSecrets(folder)).toEqual(made)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(new Set(Object.values(made)).size).toBe(Object.values(made).length)
})

test('a damaged file is told with a way out, and not overwritten', async () => {
  await writeFile(path.join(folder, 'secrets.json'), '{"id":')
  await expect(openSecrets(folder)).rejects.toThrow(/is damaged: put it back from a copy, or remove the folder/)
  await expect(openSecrets(folder)).rejects.toThrow('is damaged')
})
