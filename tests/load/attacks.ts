import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

import { buildCatalogue, buildEdition } from '../support/editions.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { writeSampleSnapshot } from '../support/writeSampleSnapshot.ts'
import { wrk } from './wrk.ts'
import type { ModestClient, ModestRun } from './attacksClient.ts'

/**
 * What a modest client with kept answers notices while another attacks: `node tests/load/attacks.ts [SECONDS] [dist/delivery.js] [NAME]`. It asks
 * two processes in turn, 200 a second each, of which one is attacked: what becomes slower in both is what the machine takes. Before the
 * attack both do the same: how far they differ then is how far figures can be believed. Limits are as they come, or as `LINEUP_LIMIT_…` say here; the two clients have an
 * address each, told by a trusted proxy. Processes and client are warm; the attack was made before, for some seconds, from another
 * address: each comes with a full allowance, and its burst is in the figures; those of the first second, and of all others, by
 * themselves too. Needs `wrk`.
 */
const seconds = Number(process.argv[2] ?? 60)
const file = process.argv[3]
const only = process.argv[4] ?? ''
const kept = '/api/sessions?event=large&limit=10'

const warmSeconds = 4
const ownLimits = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (name.startsWith('LINEUP_LIMIT_') && value !== undefined ? [[name, value]] : [])))

type Attack = { name: string; begin: (origin: string, address: string, seconds: number) => Promise<() => Promise<string>> }

let floods = 0
const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))
const folders = { own: path.join(folder, 'own'), neighbour: path.join(folder, 'neighbour') }
for (const each of Object.values(folders)) await mkdir(each)

/**
 * 32 connections that ask as fast as they are answered, each request by a line of Lua that may use `n`, another number for each request of
 * every round, and `address`, the attacker's.
 */
function flood(name: string, request: string): Attack {
  return {
    name,
    begin: async (origin, address, length) => {
      const script = path.join(folder, 'attack.lua')
      await writeFile(script, `local n = ${(floods += 1) * 10_000_000}\nlocal address = "${address}"\nlocal from = { ["X-Forwarded-For"] = address }\nlocal json = { ["X-Forwarded-For"] = address, ["Content-Type"] = "application/json" }\nlocal zones = { ${zones} }\nrequest = function()\n  n = n + 1\n  return ${request}\nend\n`)
      // Attackers have machines of their own: on this one they shall not take the processor from who is measured.
      const attack = wrk(origin, { seconds: length + 1, script, isLast: true })
      return async () => {
        const { perSecond, errors } = await attack
        return `${Math.round(perSecond)}/s answered, ${errors} of them refusals`
      }
    },
  }
}

/** One of attacker.ts. */
function attackBy(name: string, ...more: readonly string[]): Attack {
  const [kind = '', ...rest] = more
  return {
    name,
    begin: (origin) => {
      const attacker = spawn('chrt', ['--idle', '0', process.execPath, fileURLToPath(new URL('attacker.ts', import.meta.url)), kind, origin, ...rest], { stdio: ['ignore', 'pipe', 'inherit'] })
      return Promise.resolve(async () => {
        attacker.kill()
        return text(attacker.stdout)
      })
    },
  }
}

/** All of them are more than is kept. */
const zones = Intl.supportedValuesOf('timeZone').map((zone) => `"${zone}"`).join(',')
const nested = '{events(first:50){nodes{sessions(first:100){nodes{title appearances{speaker{name appearances{session{title track{sessions{nodes{slug}}}}}}}}}}}}'
const mistaken = '{events(first:50){nodes{sessions(first:100){nodes{title speakers{speaker{name sessions{nodes{title}}}}}}}}}'
const programme = '{event(slug:\\\\"large\\\\"){days{date slots{startsAt endsAt room{name} session{title slug abstract{html} track{name} appearances{role speaker{name slug} organization{name}}}}}}}'
const graphql = (query: string): string => `wrk.format("POST", "/api/graphql", json, '{"query":"query Q' .. n .. ' ${query}"}')`
const attacks: Attack[] = [
  flood('lists that nobody has', `wrk.format("GET", "/api/sessions?event=large&limit=" .. (n % 100 + 1) .. "&page=" .. (math.floor(n / 100) % 10 + 1) .. "&depth=" .. (n % 3) .. "&where[slots.number][less_than]=" .. (n + 100000), from)`),
  flood('feeds that nobody has', `wrk.format("GET", "/api/events/large/" .. ((n % 2 == 0) and "calendar.ics" or "schedule.json") .. "?timeZone=" .. zones[n % #zones + 1], from)`),
  flood('addresses where nothing is', `wrk.format("GET", "/api/nothing/" .. n, from)`),
  flood('parameters that are none', `wrk.format("GET", "/api/sessions?depth=10&limit=0&x" .. n .. "=1", from)`),
  flood('searches', `wrk.format("GET", "/api/search?event=large&q=sess" .. n, from)`),
  flood('given editions', `wrk.format("GET", "/api/sessions?event=large&edition=" .. (n % 50 + 1) .. "&limit=" .. (n % 100 + 1), from)`),
  flood('nested GraphQL', graphql(nested)),
  flood('GraphQL with mistakes', graphql(mistaken)),
  flood('whole programmes by GraphQL', graphql(programme)),
  flood('GraphQL with a thousand aliases', `wrk.format("POST", "/api/graphql", json, '{"query":"{${Array.from({ length: 400 }, (_, i) => `a${i}:__typename`).join(' ')} n' .. n .. ':__typename}"}')`),
  flood('spoofed addresses', `wrk.format("GET", "/api/sessions?event=large&limit=" .. (n % 100 + 1) .. "&page=" .. (math.floor(n / 100) % 10 + 1) .. "&where[slots.number][less_than]=" .. (n + 100000), { ["X-Forwarded-For"] = "6.6." .. (n % 250) .. "." .. (math.floor(n / 250) % 250) .. ", " .. address })`),
  attackBy('bodies of 50 MB', 'bodies', '8'),
  attackBy('slow heads', 'slow', '900', 'GET /api/events HTTP/1.1\r\nhost: x\r\nx-a: '),
  attackBy('silent connections', 'slow', '900'),
]

const large = buildEdition(sampleProgramme({ slug: 'large', sessions: 1_000, speakers: 600, words: 60 }))
const client = new Worker(new URL('./attacksClient.ts', import.meta.url))
try {
  for (const each of Object.values(folders)) await writeSampleSnapshot(each, [large, buildCatalogue([large])])
  for (const attack of attacks.filter(({ name }) => name.includes(only))) {
    const start = (snapshotDir: string): ReturnType<typeof startDelivery> => startDelivery({ snapshotDir, env: { LINEUP_LIMITS: 'on', LINEUP_TRUSTED_PROXIES: '127.0.0.1', ...ownLimits }, ...(file === undefined ? {} : { file }) })
    await using delivery = await start(folders.own)
    await using neighbour = await start(folders.neighbour)
    /** Of the one that is attacked, and of the other one. */
    const measure = async (length = seconds): Promise<[ModestRun, ModestRun]> => {
      client.postMessage({ urls: [delivery, neighbour].map(({ url }) => url + kept), headers: { 'x-forwarded-for': '203.0.113.1' }, perSecond: 200, seconds: length } satisfies ModestClient)
      const [runs] = await once(client, 'message') as [[ModestRun, ModestRun]] // what attacksClient.ts says, of two addresses
      return runs
    }
    const suffer = async (address: string, length = seconds): Promise<{ runs: [ModestRun, ModestRun]; outcome: string }> => {
      const end = await attack.begin(delivery.url, address, length)
      const runs = await measure(length)
      return { runs, outcome: await end() }
    }
    for (const { url } of [neighbour, delivery]) await wrk(url + kept, { seconds: 2, connections: 8 })
    await suffer('203.0.113.8', warmSeconds)
    await measure(1)
    const before = await measure()
    const { runs: [attacked, other], outcome } = await suffer('203.0.113.9')
    const compare = (of: (run: ModestRun) => number): string => `${before.map((run) => of(run).toFixed(2)).join('/')}, ${of(other).toFixed(2)}, ${of(attacked).toFixed(2)}`
    console.log(`${attack.name}: p99 before of either, of the other, of the attacked ${compare(({ p99Ms }) => p99Ms)} ms; after the first second ${compare(({ lastP99Ms }) => lastP99Ms)}; of the first second ${compare(({ firstP99Ms }) => firstP99Ms)}; median ${compare(({ p50Ms }) => p50Ms)}; failures ${attacked.failures + other.failures}; the attack: ${outcome}; RSS ${await rssOf(delivery.child.pid)} MB`)
  }
} finally {
  await client.terminate()
  await rm(folder, { recursive: true, force: true })
}

/** Resident memory of a process, in MB. */
async function rssOf(pid: number | undefined): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]) / 1_000)
}
