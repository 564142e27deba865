import { expect, it } from 'vitest'

import { buildEdition, goLive } from '../support/editions.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { Part } from '../support/editions.ts'

const publishes = 150

/** Every address whose answer shows the number of alpha's edition, and where. */
const addresses: readonly [string, (response: Response) => Promise<number>][] = [
  ['/api/events/alpha', numberInHeader],
  ['/api/sessions?event=alpha&limit=5', numberInHeader],
  ['/api/sessions?event=alpha&q=told', numberInTitle],
  ['/api/sessions?q=told', numberInTitle],
  ['/api/events/alpha/program', numberInHeader],
  [`/api/graphql?query=${encodeURIComponent('{ event(slug: "alpha") { edition { number } } }')}`, async (response) => (await response.json() as { data: { event: { edition: { number: number } } } }).data.event.edition.number],
]

async function numberInHeader(response: Response): Promise<number> {
  await response.arrayBuffer()
  return Number(response.headers.get('edition'))
}

async function numberInTitle(response: Response): Promise<number> {
  const { docs } = await response.json() as { docs: { title: string }[] }
  return Number(/\d+/.exec(docs[0]?.title ?? '')?.[0] ?? 0)
}

it('never gives an answer older than one it gave before, while publishes and reads race', async () => {
  await using sample = await startSampleDelivery({ env: { LINEUP_LIMITS: 'off' } })
  const { delivery, database } = sample
  let edition = sample.alpha
  let isOver = false
  let reads = 0
  const stale: string[] = []
  const newest = new Map<string, number>()

  const readOn = async (address: string, numberOf: (response: Response) => Promise<number>): Promise<void> => {
    while (!isOver) {
      // What was given when this was asked is the least that may be given.
      const least = newest.get(address) ?? 0
      const response = await delivery.get(address)
      expect(response.status).toBe(200)
      const number = await numberOf(response)
      if (number < least) stale.push(`${address}: ${number} after ${least}`)
      newest.set(address, Math.max(number, newest.get(address) ?? 0))
      reads += 1
    }
  }
  const readers = addresses.flatMap(([address, numberOf]) => [readOn(address, numberOf), readOn(address, numberOf)])
  const pins: [number, string][] = []
  for (let round = 0; round < publishes; round++) {
    const number = edition.manifest.number + 1
    edition = buildEdition(edition.parts.map((part): Part => (part.kind === 'session' && part.entity.slug === 'session-2' ? { ...part, entity: { ...part.entity, title: { en: `Told ${number}` } } } : part)), edition)
    await goLive(database.query, [edition])
    if (round % 25 === 0) {
      await waitUntil(async () => (await delivery.get(`/api/events/alpha?edition=${number}`)).ok, 3_000)
      pins.push([number, await (await delivery.get(`/api/sessions?event=alpha&limit=100&edition=${number}`)).text()])
    }
  }
  const last = edition.manifest.number
  await waitUntil(() => addresses.every(([address]) => newest.get(address) === last), 5_000)
  isOver = true
  await Promise.all(readers)
  expect(stale).toEqual([])
  expect(reads).toBeGreaterThan(publishes)
  for (const [number, body] of pins) {
    expect(body).toContain(`Told ${number}`)
    expect(await (await delivery.get(`/api/sessions?event=alpha&limit=100&edition=${number}`)).text()).toBe(body)
  }
})
