import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type WorkerProcess = {
  pid: number
  /** Resolves when it takes jobs. */
  up: Promise<void>
  /** What it logged so far, one line a message. */
  log: string[]
  /** No goodbye. */
  kill: () => Promise<void>
  /** SIGTERM. @returns the exit code. */
  stop: () => Promise<number | null>
}

/** A worker in a process of its own, from the sources. */
export function spawnWorker(databaseUrl: string): WorkerProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, PAYLOAD_SECRET: 'a secret for tests only', LOG_LEVEL: 'debug' }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/entry/worker.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  const ended = once(child, 'exit')
  const up = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.push(line)
      if (line.includes('"taking jobs"')) resolve()
    })
    createInterface({ input: child.stderr }).on('line', (line) => log.push(line))
    child.on('exit', (code) => reject(new Error(`The worker ended with ${code}:\n${log.slice(-20).join('\n')}`)))
  })
  up.catch(() => undefined) // one that is killed early is never up
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return { pid: child.pid ?? 0, up, log, kill: async () => { await end('SIGKILL') }, stop: () => end('SIGTERM') }
}
