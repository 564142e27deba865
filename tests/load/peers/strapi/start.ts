import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '../../../../src/platform/freePort.ts'
import type { Content } from '../content.ts'
import { postOf, programmeQuery, untilAnswering } from '../peer.ts'
import type { Peer } from '../peer.ts'
import { writeProject } from './project.ts'

/** Strapi over an empty database, without its admin panel and with nothing between the request and the API that is not needed. */
export async function startStrapi(folder: string, databaseUrl: string, content: Content): Promise<Peer> {
  await writeProject(folder, content)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.env['PEERS_NODE'] ?? process.execPath, [path.join(folder, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'], {
    cwd: path.join(folder, 'project'),
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, NODE_ENV: 'production', PORT: String(port), DATABASE_URL: databaseUrl, STRAPI_TELEMETRY_DISABLED: 'true' },
    stdio: 'inherit',
  })
  await untilAnswering(`${url}/api/sessions`, child)
  const programme = programmeQuery('sessions(pagination: { limit: 1000 })').replace('{ id slug', '{ documentId slug')
  const populate = 'populate[track]=true&populate[room]=true&populate[topics]=true&populate[speakers][populate]=organization'
  return {
    name: 'Strapi',
    list: { url: `${url}/api/sessions?pagination[limit]=10&${populate}`, method: 'GET', headers: {}, body: null },
    programme: postOf(`${url}/graphql`, programme),
    close: async () => {
      const exited = once(child, 'exit')
      child.kill()
      await exited
    },
  }
}
