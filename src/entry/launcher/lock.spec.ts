import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { takeLock } from './lock.ts'
import { identify, isRunning } from './processId.ts'

import type { ProcessId } from './processId.ts'

let folder = ''
beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'lock-')) })
afterEach(async () => rm(folder, { recursive: true }))

async function leave(owner: ProcessId, children: readonly ProcessId[] = []): Promise<void> {
  await writeFile(path.join(folder, 'lineup.lock'), JSON.stringify({ owner, what: 'an earlier run', children }))
}

test('whoever comes second is told who has it; once released it is free', async () => {
  const mine = await takeLock(folder, 'http://localhost:3000')
  expect(await takeLock(folder, 'another')).toEqual({ heldBy: 'http://localhost:3000', pid: process.pid })
  if ('heldBy' in mine) throw new Error('it was free')
  expect(mine.isAfterCrash).toBe(false)
  await mine.release()
  expect(await takeLock(folder, 'another')).toMatchObject({ isAfterCrash: false })
})

test('a process of the same number that was born at another time does not hold it', async () => {
  await leave({ pid: process.pid, bornAt: 'long ago' })
  expect(await takeLock(folder, 'mine')).toMatchObject({ isAfterCrash: true })
})

test('half a lock, from a run killed while it wrote, holds nobody up', async () => {
  await writeFile(path.join(folder, 'lineup.lock'), '{"owner":{"pid"')
  expect(await takeLock(folder, 'mine')).toMatchObject({ isAfterCrash: false })
})

test('what a killed run left running is ended, with its whole group, before the lock is given', async () => {
  const child = spawn('sh', ['-c', 'trap "" TERM; echo ready; sleep 60 & wait; sleep 60'], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  const id = await identify(child.pid ?? 0)
  expect(await isRunning(id)).toBe(true)
  await leave({ pid: 2 ** 22 - 1, bornAt: 'never' }, [id])
  expect(await takeLock(folder, 'mine')).toMatchObject({ isAfterCrash: true })
  expect(await isRunning(id)).toBe(false)
})
