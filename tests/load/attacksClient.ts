import { Agent, get } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

/** A modest client, in a thread of its own: so many requests a second, sent when it is their time whether others are answered or not. */
export type ModestClient = { url: string; headers: Record<string, string>; perSecond: number; seconds: number }
export type ModestRun = { p50Ms: number; p99Ms: number; failures: number }

const { url, headers, perSecond, seconds } = workerData as ModestClient // what attacks.ts gives it
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const times: number[] = []
let failures = 0
const pending: Promise<void>[] = []
const startedAt = performance.now()
for (let n = 0; n < perSecond * seconds; n++) {
  const due = startedAt + (n * 1_000) / perSecond
  const wait = due - performance.now()
  if (wait > 0) await delay(wait)
  const sentAt = performance.now()
  pending.push(new Promise((resolve) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) failures += 1
      response.resume().on('end', () => {
        times.push(performance.now() - sentAt)
        resolve()
      })
    }).on('error', () => {
      failures += 1
      resolve()
    })
  }))
}
await Promise.all(pending)
agent.destroy()
times.sort((a, b) => a - b)
const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN
parentPort?.postMessage({ p50Ms: at(0.5), p99Ms: at(0.99), failures } satisfies ModestRun)
