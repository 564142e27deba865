import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '../../../../src/platform/freePort.ts'
import type { Content } from '../content.ts'
import { postOf, programmeQuery, untilAnswering } from '../peer.ts'
import type { Peer } from '../peer.ts'
import { writeProject } from './project.ts'

/** Payload as it comes, over an empty database. */
export async function startPayload(folder: string, databaseUrl: string, content: Content): Promise<Peer> {
  await writeProject(folder, content)
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: databaseUrl }
  const next = path.join(folder, 'node_modules/next/dist/bin/next')
  // Only in development the tables are made without migrations.
  await run(['fill.js'], folder, { ...env, NODE_ENV: 'development' })
  await run([next, 'build'], folder, env)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd: folder, env, stdio: 'inherit' })
  await untilAnswering(`${url}/api/sessions?limit=1`, child)
  return {
    name: 'Payload',
    list: { url: `${url}/api/sessions?limit=10&depth=1`, method: 'GET', headers: {}, body: null },
    programme: postOf(`${url}/api/graphql`, programmeQuery('Sessions(limit: 1000)').replace(/Sessions\(limit: 1000\) \{ (.*) \} \}$/, 'Sessions(limit: 1000) { docs { $1 } } }')),
    close: async () => {
      const exited = once(child, 'exit')
      child.kill()
      await exited
    },
  }
}

async function run(args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const [code] = await once(spawn(process.execPath, args, { cwd, env, stdio: 'inherit' }), 'exit') as [number | null] // what the event tells
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
}
