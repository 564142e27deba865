import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { freePort } from '../../src/platform/freePort.ts'
import { waitUntil } from './waitUntil.ts'

export type Nginx = AsyncDisposable & { url: string }

/** True where nginx can be run. */
export async function hasNginx(): Promise<boolean> {
  return promisify(execFile)('nginx', ['-v']).then(() => true, () => false)
}

/** Starts nginx with the configuration of deploy/nginx/lineup.conf in front of an origin. */
export async function startNginx(origin: string): Promise<Nginx> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-nginx-'))
  const port = await freePort()
  const shipped = await readFile('deploy/nginx/lineup.conf', 'utf8')
  const configuration = replaceAll(shipped, { '/var/cache/nginx/lineup': `${folder}/cache`, 'server 127.0.0.1:3000;': `server ${new URL(origin).host};`, 'listen 80;': `listen 127.0.0.1:${port};` })
  const file = path.join(folder, 'nginx.conf')
  await mkdir(path.join(folder, 'temporary'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/temporary/${name};`).join(' ')
  await writeFile(file, `daemon off; ${process.getuid?.() === 0 ? 'user root; ' : ''}pid ${folder}/pid; error_log stderr warn; worker_processes 1;\nevents { worker_connections 512; }\nhttp { access_log off; ${temporary}\n${configuration}\n}\n`)
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', file], { stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const url = `http://127.0.0.1:${port}`
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await waitUntil(async () => {
      if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`)
      return (await fetch(`${url}/healthz`)).ok
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, [Symbol.asyncDispose]: stop }
}

/** @throws Error if one of them is not there: the test would try something else than what is shipped. */
function replaceAll(text: string, replacements: Readonly<Record<string, string>>): string {
  let replaced = text
  for (const [from, to] of Object.entries(replacements)) {
    if (!replaced.includes(from)) throw new Error(`the configuration has no ${from}`)
    replaced = replaced.replace(from, to)
  }
  return replaced
}
