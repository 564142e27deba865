import { expect, it } from 'vitest'

import { buildEdition, goLive } from '../support/editions.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

const publishes = 60

/** Each names the edition that it comes from, in its head or in its body. */
const addresses = [
  '/api/events/beta/program', '/api/events/beta', '/api/tracks?event=beta', '/api/sessions?event=beta&limit=2&q=session', '/api/events/beta/schedule.json',
  `/api/graphql?query=${encodeURIComponent('{ event(slug: "beta") { edition { number } tracks { name } } }')}`,
]

it('who asks after an answer was given is not given an older one, in whatever coding and at whatever address', async () => {
  await using sample = await startSampleDelivery({ env: { LINEUP_LIMITS: 'off' } })
  let edition = sample.beta
  let newest = 0
  let isOver = false
  const older: string[] = []
  const numbers = new Set<number>()

  const client = async (which: number): Promise<void> => {
    for (let count = which; !isOver; count++) {
      const address = addresses[count % addresses.length] ?? '/'
      const coding = ['identity', 'gzip', 'br'][count % 3] ?? 'identity'
      const known = newest
      const response = await sample.delivery.get(address, { 'accept-encoding': coding })
      await response.arrayBuffer()
      const number = Number(response.headers.get('edition'))
      if (number < known) older.push(`${address} ${coding}: ${number} after ${known}`)
      numbers.add(number)
      newest = Math.max(newest, number)
    }
  }
  const clients = Array.from({ length: 8 }, async (_, which) => client(which))
  for (let count = 1; count <= publishes; count++) {
    edition = buildEdition(edition.parts.map((part) => (part.kind === 'track' ? { ...part, entity: { ...part.entity, name: { en: `Name ${count}` } } } : part)), edition)
    await goLive(sample.database.query, [edition])
  }
  while (newest < edition.manifest.number) await new Promise((resolve) => { setImmediate(resolve) })
  isOver = true
  await Promise.all(clients)
  expect(older).toEqual([])
  // Several were seen on the way: there was something to race with.
  expect(numbers.size).toBeGreaterThan(5)
})
