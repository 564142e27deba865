import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { waitUntil } from './waitUntil.ts'

/** The example site, built from what an API serves. */
export type BuiltSite = { folder: string, code: number, output: string }

/** Builds it as its README says. */
export async function buildSite(api: string, args: readonly string[] = []): Promise<BuiltSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-site-'))
  const child = spawn(process.execPath, ['examples/site/build.ts', ...args, '--api', api, '--out', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { output += chunk })
  await once(child, 'close')
  return { folder, code: child.exitCode ?? 1, output }
}

/** Serves a built site on a free port, as its README says. */
export async function serveSite(folder: string): Promise<AsyncDisposable & { address: string }> {
  const child = spawn(process.execPath, ['examples/site/serve.ts', '--port', '0', '--dir', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { output += chunk })
  const [, address = ''] = await waitUntil(() => /at (http:\/\/localhost:\d+)\//.exec(output))
  return {
    address,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
