import { Agent, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { buildEdition, goLive } from '../support/editions.ts'
import { readMetric } from '../support/readMetric.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

const address = '/api/sessions?event=alpha&limit=5'
let sample: SampleDelivery
beforeAll(async () => {
  sample = await startSampleDelivery({ env: { LINEUP_DELIVERY_PROCESSES: '2', LINEUP_METRICS_PORT: '0' } })
  await waitUntil(() => sample.delivery.log().includes('metrics are served'))
})
afterAll(async () => sample[Symbol.asyncDispose]())

/** The processes that said they listen, but those that said they ended or were ended. */
function pidsOf(message: string): number[] {
  return sample.delivery.log().split('\n').filter((line) => line.includes(message)).map((line) => (JSON.parse(line) as { pid: number }).pid)
}
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const running = (): number[] => pidsOf('delivery listens').filter(isAlive)

/** Clients that keep their connection and ask on and on. They give their connection up as HTTP says they must, and never ask twice for one answer. */
function askOnAndOn(): { stop: () => Promise<{ answered: number; failures: string[] }> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const state = { isOver: false, answered: 0, failures: [] as string[] }
  const ask = (): Promise<void> => new Promise((resolve) => {
    const sent = request(sample.delivery.url + address, { agent }, (response) => {
      if (response.statusCode !== 200) state.failures.push(String(response.statusCode))
      response.resume().on('end', () => {
        state.answered += 1
        resolve()
      })
    })
    sent.on('error', (error) => {
      state.failures.push(error.message)
      resolve()
    })
    sent.end()
  })
  const loop = async (): Promise<void> => { while (!state.isOver) await ask() }
  const clients = Array.from({ length: 8 }, loop)
  return {
    stop: async () => {
      state.isOver = true
      await Promise.all(clients)
      agent.destroy()
      return state
    },
  }
}

describe('several processes behind one port', () => {
  it('both serve the same bytes under the same tag, and their counts add up', async () => {
    const before = await readMetric(sample.delivery, 'lineup_http_requests_total', { route: '/api/sessions' })
    // Each on a connection of its own: they are handed out in turn.
    const answers = await Promise.all(Array.from({ length: 10 }, () => sample.delivery.get(address, { connection: 'close' })))
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id')?.split('-')[0])).size).toBe(2)
    await waitUntil(async () => await readMetric(sample.delivery, 'lineup_http_requests_total', { route: '/api/sessions' }) === before + 10)
    expect(await readMetric(sample.delivery, 'lineup_processes')).toBe(2)
  })

  it('all see a release', async () => {
    const next = buildEdition(sampleProgramme({ slug: 'beta', sessions: 5 }), sample.beta)
    await goLive(sample.database.query, [next])
    // The metric is the lowest number of all processes.
    await waitUntil(async () => await readMetric(sample.delivery, 'lineup_edition_number', { event: 'beta' }) === next.manifest.number)
  })

  it('go on when one is killed, which is started again; what was counted stays counted', async () => {
    const count = (): Promise<number> => readMetric(sample.delivery, 'lineup_http_requests_total')
    const before = await count()
    const [victim] = running()
    process.kill(victim ?? 0, 'SIGKILL')
    await waitUntil(() => !running().includes(victim ?? 0))
    expect((await sample.delivery.get(address, { connection: 'close' })).status).toBe(200)
    await waitUntil(() => running().length === 2)
    await waitUntil(async () => await readMetric(sample.delivery, 'lineup_processes') === 2)
    expect(await count()).toBeGreaterThanOrEqual(before)
  })

  it('are replaced one by one without a request that fails', async () => {
    const old = running()
    const clients = askOnAndOn()
    sample.delivery.child.kill('SIGUSR2')
    await waitUntil(() => sample.delivery.log().includes('the delivery processes are replaced'), 40_000)
    const { answered, failures } = await clients.stop()
    expect(failures).toEqual([])
    expect(answered).toBeGreaterThan(50)
    expect(running()).toHaveLength(2)
    expect(running().filter((pid) => old.includes(pid))).toEqual([])
  })

  it('end on SIGTERM, all of them', async () => {
    const all = running()
    await sample.delivery.stop('SIGTERM')
    expect(sample.delivery.child.exitCode).toBe(0)
    expect(all.filter(isAlive)).toEqual([])
  })
})

it('end when the one that holds the port is killed', async () => {
  await using other = await startSampleDelivery({ env: { LINEUP_DELIVERY_PROCESSES: '2' } })
  const pids = await waitUntil(() => {
    const found = [...other.delivery.log().matchAll(/"pid":(\d+),"url"/g)].map(([, pid]) => Number(pid))
    return found.length === 2 ? found : undefined
  })
  await other.delivery.stop('SIGKILL')
  await waitUntil(() => !pids.some(isAlive))
})

it('end at once, with a word, when none can start', async () => {
  await using other = await startSampleDelivery({ env: { LINEUP_DELIVERY_PROCESSES: '1' } })
  const { port } = new URL(other.delivery.url)
  await expect(startSampleDelivery({ env: { LINEUP_DELIVERY_PROCESSES: '2', PORT: port } })).rejects.toThrow(/delivery ended/)
})
