import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

import { errorCode } from '../../platform/errorCode.ts'
import { consoleLine } from './consoleLine.ts'
import { openLogFile } from './logFile.ts'

import type { ChildProcess } from 'node:child_process'
import type { Lock } from './lock.ts'

export interface Program {
  name: string
  /** Arguments of Node: options, file, arguments. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
}

/** A running child: the leader of a process group of its own, so that a signal to our group leaves the order to us. */
export interface Child {
  pid: number
  /** Its exit code, 128 + number when a signal ended it. */
  ended: Promise<number>
  /** Last lines it wrote. */
  lastLines: () => readonly string[]
  /** Asks it to end, and makes it end after the given time; resolves when it is gone. */
  stop: (patienceMs?: number) => Promise<void>
}

export interface Surroundings {
  dataDir: string
  lock: Lock
  /** Who runs at this moment. */
  children: Set<Child>
  say: (line: string) => void
}

const ORPHAN = path.resolve('src/entry/launcher/orphan.mjs')

/** Starts a program under Node; its output goes to a log file, what is worrying to the terminal. */
export async function startChild(program: Program, { dataDir, lock, children, say }: Surroundings): Promise<Child> {
  const log = openLogFile(dataDir, program.name)
  const last: string[] = []
  const child = spawn(process.execPath, ['--disable-warning=DeprecationWarning', '--import', ORPHAN, ...program.args], { detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: program.env })
  const follow = (stream: NodeJS.ReadableStream | null, isError: boolean): void => {
    if (stream === null) return
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`)
      last.push(line)
      if (last.length > 30) last.shift()
      const shown = consoleLine(line, isError)
      if (shown !== undefined) say(`${program.name} | ${shown}`)
    })
  }
  follow(child.stdout, false)
  follow(child.stderr, true)
  const ended = whenEnded(child).finally(() => log.end())
  const pid = child.pid ?? 0
  const handle: Child = { pid, ended, lastLines: () => last, stop: async (patienceMs = 14_000) => stopGroup(pid, ended, patienceMs) }
  // Before anything is awaited: whoever stops us meanwhile must know of it.
  children.add(handle)
  void ended.then(() => children.delete(handle))
  if (pid > 0) await lock.addChild(pid)
  return handle
}

async function whenEnded(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => { resolve(127) })
    child.once('exit', (code, signal) => { resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])) })
  })
}

async function stopGroup(pid: number, ended: Promise<number>, patienceMs: number): Promise<void> {
  if (pid === 0) return // it never started
  send(pid, 'SIGTERM')
  const force = setTimeout(() => { send(-pid, 'SIGKILL') }, patienceMs)
  await ended
  clearTimeout(force)
  send(-pid, 'SIGKILL') // what the child itself had started and left
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}
