import { connect } from 'node:net'
import type { Socket } from 'node:net'
import pg from 'pg'
import { buildCatalogue, buildEdition, goLive } from '../support/editions.ts'
import { residentMemory } from '../support/residentMemory.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { createTestCluster } from '../support/testCluster.ts'
import { readDeliverySchema } from '../support/readDeliverySchema.ts'

/**
 * Listeners that wait: `node tests/load/listeners.ts [HOW MANY]`. Prints what a process needs more memory for them, and how long
 * after a publish the first, the median and the last of them heard of it.
 */
const many = Number(process.argv[2] ?? 5_000)

const cluster = await createTestCluster()
const database = new pg.Client({ connectionString: cluster.urlOf('postgres') })
await database.connect()
await database.query(await readDeliverySchema())
const query = (text: string, values?: readonly unknown[]): Promise<unknown> => database.query(text, values === undefined ? undefined : [...values])
const first = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 200 }))
await goLive(query, [first, buildCatalogue([first])])
const delivery = await startDelivery({ databaseUrl: cluster.urlOf('postgres'), env: { LINEUP_MAX_CONNECTIONS_PER_ADDRESS: '100000' } })
const { hostname, port } = new URL(delivery.url)
const sockets: Socket[] = []
const heard: number[] = []
let isPublished = false

const listen = (): Promise<void> => new Promise((resolve, reject) => {
  const socket = connect({ host: hostname, port: Number(port) })
  socket.setEncoding('latin1').on('error', reject).on('data', (text: string) => {
    if (text.includes('\nid: ')) resolve()
    if (isPublished && text.includes('"edition":2')) heard.push(performance.now())
  })
  socket.write('GET /api/events/alpha/live HTTP/1.1\r\nHost: lineup.example\r\n\r\n')
  sockets.push(socket)
})

const before = await residentMemory(delivery.child.pid) ?? NaN
for (let at = 0; at < many; at += 100) await Promise.all(Array.from({ length: Math.min(100, many - at) }, listen))
const after = await residentMemory(delivery.child.pid) ?? NaN
console.log(`${many} listeners: ${((after - before) / 1_048_576).toFixed(0)} MB more memory, ${((after - before) / many / 1_024).toFixed(1)} KB each`)

const next = buildEdition(first.parts.map((part) => (part.kind === 'event' ? { ...part, entity: { ...part.entity, name: { en: 'Renamed' } } } : part)), first)
isPublished = true
const published = performance.now()
await goLive(query, [next])
while (heard.length < many && performance.now() - published < 30_000) await new Promise((resolve) => setTimeout(resolve, 20))
heard.sort((a, b) => a - b)
const told = (share: number): string => ((heard[Math.min(heard.length - 1, Math.floor(share * heard.length))] ?? NaN) - published).toFixed(0)
console.log(`${heard.length} heard of a publish: the first after ${told(0)} ms, the median after ${told(0.5)} ms, the last after ${told(1)} ms`)
for (const socket of sockets) socket.destroy()
await delivery[Symbol.asyncDispose]()
await database.end()
await cluster.remove()
