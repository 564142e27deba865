import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import { buildCatalogue, buildEdition } from '../support/editions.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { writeSampleSnapshot } from '../support/writeSampleSnapshot.ts'
import { median, wrk } from './wrk.ts'
import type { ModestClient, ModestRun } from './attacksClient.ts'

/**
 * What a modest client with kept answers (200 a second) notices while another attacks: `node tests/load/attacks.ts [SECONDS] [dist/delivery.js] [NAME]`. Limits
 * are as they come; the two have an address each, told by a trusted proxy. Every attack begins with a full allowance, so that the
 * burst is in the figures; medians of three rounds, each in turn with a quiet one. Needs `wrk`.
 */
const seconds = Number(process.argv[2] ?? 6)
const file = process.argv[3]
const only = process.argv[4] ?? ''
const rounds = 3
const kept = '/api/sessions?event=large&limit=10'

type Attack = { name: string; begin: (origin: string, address: string) => Promise<() => Promise<string>> }

const folder = await mkdtemp(path.join(tmpdir(), 'lineup-load-'))

/** 32 connections that ask as fast as they are answered, each request by a line of Lua that may use `n`, the number of the request. */
function flood(name: string, request: string): Attack {
  return {
    name,
    begin: async (origin, address) => {
      const script = path.join(folder, 'attack.lua')
      await writeFile(script, `local n = 0\nlocal from = { ["X-Forwarded-For"] = "${address}" }\nlocal json = { ["X-Forwarded-For"] = "${address}", ["Content-Type"] = "application/json" }\nrequest = function()\n  n = n + 1\n  return ${request}\nend\n`)
      // Attackers have machines of their own: on this one they shall not take the processor from who is measured.
      const attack = wrk(origin, { seconds: seconds + 1, script, isLast: true })
      return async () => {
        const { perSecond, errors } = await attack
        return `${Math.round(perSecond)}/s answered, ${errors} of them refusals`
      }
    },
  }
}

/** So many connections that each send something of a request, and then a byte a second. */
function slow(name: string, connections: number, head: string): Attack {
  return {
    name,
    begin: (origin) => {
      const { hostname, port } = new URL(origin)
      let closed = 0
      const sockets: Socket[] = Array.from({ length: connections }, () => {
        const socket = connect(Number(port), hostname, () => { socket.write(head) })
        return socket.on('error', () => undefined).on('close', () => { closed += 1 })
      })
      const timer = setInterval(() => { for (const socket of sockets) if (socket.writable) socket.write('x') }, 1_000)
      return Promise.resolve(() => {
        clearInterval(timer)
        const held = connections - closed
        for (const socket of sockets) socket.destroy()
        return Promise.resolve(`${held} of ${connections} connections were still held`)
      })
    },
  }
}

/** Bodies without end, as fast as they are taken. */
const bodies: Attack = {
  name: 'bodies of 50 MB', begin: (origin) => {
    const { hostname, port } = new URL(origin)
    const chunk = Buffer.alloc(65_536, 'x')
    const state = { isOver: false, requests: 0, bytes: 0 }
    const send = (): Promise<void> => new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        state.requests += 1
        socket.write('POST /api/graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 52428800\r\n\r\n')
        const more = (): void => {
          while (socket.writable && !state.isOver && socket.write(chunk)) state.bytes += chunk.length
        }
        socket.on('drain', more)
        more()
      })
      socket.on('data', () => undefined).on('error', () => undefined).on('close', () => { resolve() })
    })
    const loops = Array.from({ length: 8 }, async () => { while (!state.isOver) await send() })
    return Promise.resolve(async () => {
      state.isOver = true
      await Promise.race([Promise.all(loops), new Promise((resolve) => { setTimeout(resolve, 2_000) })])
      return `${state.requests} requests, ${Math.round(state.bytes / 1e6)} MB taken`
    })
  },
}

const nested = '{events(first:50){nodes{sessions(first:100){nodes{title speakers{speaker{name sessions{nodes{title}}}}}}}}}'
const attacks: Attack[] = [
  flood('answers that nobody has', `wrk.format("GET", "/api/sessions?event=large&limit=" .. (n % 100 + 1) .. "&page=" .. (math.floor(n / 100) % 10 + 1) .. "&depth=" .. (n % 3), from)`),
  flood('addresses where nothing is', `wrk.format("GET", "/api/nothing/" .. n, from)`),
  flood('parameters that are none', `wrk.format("GET", "/api/sessions?depth=10&limit=0&x" .. n .. "=1", from)`),
  flood('searches', `wrk.format("GET", "/api/search?event=large&q=sess" .. n, from)`),
  flood('given editions', `wrk.format("GET", "/api/sessions?event=large&edition=" .. (n % 50 + 1) .. "&limit=" .. (n % 100 + 1), from)`),
  flood('nested GraphQL', `wrk.format("POST", "/api/graphql", json, '{"query":"query Q' .. n .. ' ${nested}"}')`),
  flood('GraphQL with a thousand aliases', `wrk.format("POST", "/api/graphql", json, '{"query":"{${Array.from({ length: 400 }, (_, i) => `a${i}:__typename`).join(' ')} n' .. n .. ':__typename}"}')`),
  flood('spoofed addresses', `wrk.format("GET", "/api/sessions?event=large&limit=" .. (n % 100 + 1) .. "&page=" .. (math.floor(n / 100) % 10 + 1), { ["X-Forwarded-For"] = "6.6." .. (n % 250) .. "." .. (math.floor(n / 250) % 250) .. ", 203.0.113.9" })`),
  bodies,
  slow('slow heads', 900, 'GET /api/events HTTP/1.1\r\nhost: x\r\nx-a: '),
  slow('silent connections', 900, ''),
]

const large = buildEdition(sampleProgramme({ slug: 'large', sessions: 1_000, speakers: 600, words: 60 }))
try {
  await writeSampleSnapshot(folder, [large, buildCatalogue([large])])
  for (const attack of attacks.filter(({ name }) => name.includes(only))) {
    const quiet: ModestRun[] = []
    const attacked: ModestRun[] = []
    let outcome = ''
    let rss = 0
    for (let round = 0; round < rounds; round++) {
      // A process of its own: the allowance is full again.
      await using delivery = await startDelivery({ snapshotDir: folder, env: { LINEUP_LIMITS: 'on', LINEUP_TRUSTED_PROXIES: '127.0.0.1' }, ...(file === undefined ? {} : { file }) })
      const measure = async (): Promise<ModestRun> => {
        const workerData: ModestClient = { url: delivery.url + kept, headers: { 'x-forwarded-for': '203.0.113.1' }, perSecond: 200, seconds }
        const [run] = await once(new Worker(new URL('./attacksClient.ts', import.meta.url), { workerData }), 'message') as [ModestRun]
        return run
      }
      await wrk(delivery.url + kept, { seconds: 1, connections: 4 })
      quiet.push(await measure())
      const end = await attack.begin(delivery.url, '203.0.113.9')
      attacked.push(await measure())
      outcome = await end()
      rss = await rssOf(delivery.child.pid)
    }
    const of = (runs: ModestRun[], figure: keyof ModestRun): number => median(runs.map((run) => run[figure]))
    const [before, during] = [of(quiet, 'p99Ms'), of(attacked, 'p99Ms')]
    console.log(`${attack.name}: p99 ${before.toFixed(2)} ms alone, ${during.toFixed(2)} ms under attack (${during < before ? '' : '+'}${Math.round((during / before - 1) * 100)}%); median ${of(quiet, 'p50Ms').toFixed(2)}, ${of(attacked, 'p50Ms').toFixed(2)} ms; failures ${attacked.reduce((sum, run) => sum + run.failures, 0)}; the attack: ${outcome}; RSS ${rss} MB`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Resident memory of a process, in MB. */
async function rssOf(pid: number | undefined): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]) / 1_000)
}
