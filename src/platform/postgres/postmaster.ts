import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { errorCode } from '../errorCode.ts'

/** How long a server may take to end its clients and write its data before it is told to drop everything. */
const FAST_STOP_MS = 15_000

/** What a server says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number
  port: number
  isReady: boolean
}

/** @returns undefined where there is no such file, or only the beginning of one. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 1 ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' } : undefined
}

/** Stops the server of this data folder, whoever started it; does nothing where there is none. */
export async function stopPostmaster(dataDir: string): Promise<void> {
  const found = await readPostmaster(dataDir)
  // A pid in a file may by now be somebody else's process.
  if (found === undefined || !await isServerOf(found.pid, dataDir)) return
  for (const [signal, patience] of [['SIGINT', FAST_STOP_MS], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    send(found.pid, signal)
    if (signal === 'SIGINT') send(found.pid, 'SIGCONT') // a frozen one can't hear
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (!await isServerOf(found.pid, dataDir)) return
      await wait(15)
    }
  }
  throw new Error(`PostgreSQL (process ${found.pid}) does not stop.`)
}

/** Whether there is a process of this id; one that ended and was not yet collected counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

async function isServerOf(pid: number, dataDir: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  // Where there is no /proc (macOS) the file alone decides. A process that ended but was not collected has an empty command line.
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return commandLine === undefined ? process.platform !== 'linux' : commandLine.includes(dataDir)
}
