import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { z } from 'zod'

import { errorCode } from '../../platform/errorCode.ts'
import { identify, isRunning, processIdSchema } from './processId.ts'

import type { ProcessId } from './processId.ts'

const holderSchema = z.object({ owner: processIdSchema, what: z.string(), children: z.array(processIdSchema) })
type Holder = z.infer<typeof holderSchema>

/** That this data folder is ours. */
export interface Lock {
  /** Whether the run before us was killed and left its mark. */
  isAfterCrash: boolean
  /** Notes a child, so that the next run can end it if we are killed. */
  addChild: (pid: number) => Promise<void>
  release: () => Promise<void>
}

/**
 * Takes the data folder for this process, or says who has it. What a killed owner left running is ended first.
 * @param what the address or command, told to whoever comes second.
 */
export async function takeLock(dataDir: string, what: string): Promise<Lock | { heldBy: string, pid: number }> {
  await mkdir(dataDir, { recursive: true })
  const file = path.join(dataDir, 'lineup.lock')
  const mine: Holder = { owner: await identify(process.pid), what, children: [] }
  let isAfterCrash = false
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
      break
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const holder = await readHolder(file)
    if (holder === undefined) {
      await wait(200) // somebody may be writing it at this moment
      if (await readHolder(file) === undefined) await rm(file, { force: true })
      continue
    }
    if (await isRunning(holder.owner)) return { heldBy: holder.what, pid: holder.owner.pid }
    isAfterCrash = true
    await Promise.all(holder.children.map(endLeftover))
    await rm(file, { force: true })
  }
  const save = async (): Promise<void> => {
    await writeFile(`${file}.new`, JSON.stringify(mine), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  let saving = Promise.resolve()
  return {
    isAfterCrash,
    addChild: async (pid) => {
      const id = await identify(pid)
      mine.children = [...mine.children.slice(-50), id]
      await (saving = saving.then(save))
    },
    release: async () => {
      await saving
      await rm(file, { force: true })
    },
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  if (!text.endsWith('}')) return undefined
  return holderSchema.safeParse(JSON.parse(text)).data
}

/** Every child leads a group of its own; a moment to end by itself (its channel to us broke), then by force. */
async function endLeftover(child: ProcessId): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!await isRunning(child)) return
    try {
      process.kill(-child.pid, signal)
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error // else it has just ended
    }
    for (let tries = 0; tries < 60 && await isRunning(child); tries += 1) await wait(50)
  }
}
