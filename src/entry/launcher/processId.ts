import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

import { z } from 'zod'

import { isAlive } from '../../platform/postgres/postmaster.ts'

const run = promisify(execFile)

/** Numbers of processes come again (in a container after every restart); with its moment of birth a process is known for good. */
export const processIdSchema = z.object({ pid: z.number().int().positive(), bornAt: z.string() })
export type ProcessId = z.infer<typeof processIdSchema>

export async function identify(pid: number): Promise<ProcessId> {
  return { pid, bornAt: await birthOf(pid) ?? '' }
}

export async function isRunning({ pid, bornAt }: ProcessId): Promise<boolean> {
  return isAlive(pid) && await birthOf(pid) === bornAt
}

/** @returns undefined when there is no such process, or it has ended and only waits to be collected. */
async function birthOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
    // proc(5): the name, field 2, is in brackets and may hold anything; state is field 3, start time field 22.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields === undefined || fields[0] === 'Z' ? undefined : fields[19]
  }
  const listed = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined)
  return listed?.stdout.trim()
}
