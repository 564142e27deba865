import { Agent, get } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'

/**
 * A modest client, in a thread of its own: so many requests a second of each address, one address after the other, sent when it is their time
 * whether others are answered or not. It lives as long as what it asks: who measures is warm too.
 */
export type ModestClient = { urls: readonly string[]; headers: Record<string, string>; perSecond: number; seconds: number }
/** Of all, and of the requests of the first second and after. */
export type ModestRun = { p50Ms: number; p99Ms: number; firstP99Ms: number; lastP99Ms: number; failures: number }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Answers with a `ModestRun` for each address. */
parentPort?.on('message', (client: ModestClient) => {
  const startedAt = performance.now()
  const { urls, perSecond } = client
  void Promise.all(urls.map((url, at) => run(url, client, startedAt + (at * 1_000) / perSecond / urls.length))).then((runs) => { parentPort?.postMessage(runs) })
})

async function run(url: string, { headers, perSecond, seconds }: ModestClient, startedAt: number): Promise<ModestRun> {
  const times: number[] = []
  const first: number[] = []
  const last: number[] = []
  let failures = 0
  const pending: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = startedAt + (n * 1_000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await delay(wait)
    const sentAt = performance.now()
    pending.push(new Promise((resolve) => {
      get(url, { agent, headers }, (response) => {
        if (response.statusCode !== 200) failures += 1
        response.resume().on('end', () => {
          const time = performance.now() - sentAt
          times.push(time)
          const its = n < perSecond ? first : last
          its.push(time)
          resolve()
        })
      }).on('error', () => {
        failures += 1
        resolve()
      })
    }))
  }
  await Promise.all(pending)
  return { p50Ms: at(times, 0.5), p99Ms: at(times, 0.99), firstP99Ms: at(first, 0.99), lastP99Ms: at(last, 0.99), failures }
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN
}
