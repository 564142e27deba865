import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createTestCluster } from '../../support/testCluster.ts'
import { wrk } from '../wrk.ts'
import { edition, flatContent } from './content.ts'
import { startDirectus } from './directus/start.ts'
import { startLineup } from './lineup.ts'
import { startPayload } from './payload/start.ts'
import type { Peer, PeerRequest } from './peer.ts'
import { startStrapi } from './strapi/start.ts'

/**
 * Requests a second of Lineup and of other headless CMSs: the same content, machine and run, 32 connections, plain and as browsers ask:
 * `node tests/load/peers/compare.ts [SECONDS] [FOLDER]`. FOLDER holds `directus`, `strapi` and `payload`, each with the packages of
 * the `package.json` here of that name installed; a peer that is not there is left out. See README.md.
 */
const seconds = Number(process.argv[2] ?? 10)
const folder = path.resolve(process.argv[3] ?? 'tests/load/peers')
const content = flatContent()
const cluster = await createTestCluster()
const scripts = await mkdtemp(path.join(tmpdir(), 'lineup-peers-'))
const database = async (name: string): Promise<string> => {
  const { Client } = await import('pg').then(({ default: pg }) => pg)
  const client = new Client({ connectionString: cluster.urlOf('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return cluster.urlOf(name)
}

const peers: (readonly [string, () => Promise<Peer>])[] = [
  ['Lineup', () => startLineup(edition, false)],
  ['Lineup, uncached', () => startLineup(edition, true)],
  ['Directus', async () => startDirectus(path.join(folder, 'directus'), await database('directus'), content, false, false)],
  ['Directus, its cache on', () => startDirectus(path.join(folder, 'directus'), cluster.urlOf('directus'), content, true, true)],
  ['Strapi', async () => startStrapi(path.join(folder, 'strapi'), await database('strapi'), content)],
  ['Payload', async () => startPayload(path.join(folder, 'payload'), await database('payload'), content)],
]
try {
  for (const [name, start] of peers) {
    try {
      const peer = await start()
      try {
        const rows = [`programme by GraphQL ${await measure(peer.programme)}`, `as browsers ask for it ${await measure(asBrowsersAsk(peer.programme))}`, `list of 10 ${await measure(peer.list)}`]
        console.log(`${name}: ${rows.join('; ')}`)
      } finally {
        await peer.close()
      }
    } catch (error) {
      console.log(`${name}: left out (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`)
    }
  }
} finally {
  await cluster.remove()
  await rm(scripts, { recursive: true, force: true })
}

/** Browsers, and most programs, take what is coded; whether it comes so is the server's. */
function asBrowsersAsk(request: PeerRequest): PeerRequest {
  return { ...request, headers: { ...request.headers, 'accept-encoding': 'gzip, deflate, br' } }
}

async function measure(request: PeerRequest): Promise<string> {
  const { status, length } = await askOnce(request)
  if (status !== 200) throw new Error(`${request.url} answered ${status}`)
  const script = path.join(scripts, 'ask.lua')
  await writeFile(script, luaOf(request))
  // What is compiled and kept after some requests is meant to be.
  await wrk(request.url.replace('%d', '0'), { seconds: 2, headers: request.headers, script })
  const { perSecond, p99Ms, errors } = await wrk(request.url.replace('%d', '0'), { seconds, headers: request.headers, script })
  return `${perSecond.toFixed(1)}/s (${Math.round(length / 1_000)} kB, p99 ${p99Ms.toFixed(0)} ms, ${errors} errors)`
}

/** How often one that says it is under pressure, from what was measured before, is asked again: once a second. */
const mostAttempts = 20

async function askOnce(request: PeerRequest, attempt = 1): Promise<{ status: number; length: number }> {
  const { url, method, headers, body } = request
  const response = await fetch(url.replace('%d', '1'), { method, headers, body: body?.replace('%d', '1') ?? null })
  const length = (await response.arrayBuffer()).byteLength
  if (response.status !== 503 || attempt === mostAttempts) return { status: response.status, length }
  await delay(1_000)
  return askOnce(request, attempt + 1)
}

/** A script for wrk; `%d` becomes a number that no request before had. */
function luaOf({ url, method, body }: PeerRequest): string {
  const { pathname, search } = new URL(url)
  const numbered = (text: string): string => `string.gsub(${JSON.stringify(text)}, "%%d", tostring(n))`
  // Within what every number may be that a query takes.
  return `local n = ${1_000 + Date.now() % 10_000_000}
request = function()
  n = n + 1
  local path = ${numbered(pathname + search)}
  local body = ${body === null ? 'nil' : numbered(body)}
  return wrk.format("${method}", path, nil, body)
end
`
}
