import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { feeds } from '../../src/delivery/feeds/feeds.ts'
import { buildCatalogue, buildEdition } from '../support/editions.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import { writeSampleSnapshot } from '../support/writeSampleSnapshot.ts'

import type { DeliveryProcess } from '../support/startDelivery.ts'

let delivery: DeliveryProcess
let folder: string
const agent = new Agent({ keepAlive: true })
const kept = '/api/sessions?event=large&limit=1'

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lineup-between-'))
  const large = buildEdition(sampleProgramme({ slug: 'large', sessions: 2_000, speakers: 900, words: 60 }))
  await writeSampleSnapshot(folder, [large, buildCatalogue([large])])
  delivery = await startDelivery({ snapshotDir: folder })
  for (let round = 0; round < 3; round++) await ask(kept)
}, 60_000)
afterAll(async () => {
  agent.destroy()
  await delivery[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

/** @returns the status, once the head of the answer is there; the rest is read and forgotten. */
function ask(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(delivery.url + address, { agent, headers: { 'accept-encoding': 'identity' } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).on('error', reject)
  })
}

const whole = 'query Whole { event(slug: "large") { days { date slots { startsAt room { name } session { title abstract { html } track { name } appearances { speaker { name } } } } } } }'

/** Feeds of an event this large that take their time; the others are short. */
const longFeeds = Object.keys(feeds).filter((name) => !/^(?:now|roomstatus|sponsors\.\w+|feed\.\w+|sessionize\/view\/SpeakerWall)$/.test(name))

it.each([
  '/api/events/large/program', '/api/events/large/program?depth=1', '/api/sessions?event=large&limit=100&depth=2&sort=-title', `/api/graphql?query=${encodeURIComponent(whole)}`,
  '/api/sync', '/events/large', ...longFeeds.map((name) => `/api/events/large/${name}`),
])('kept answers go out while it is made: %s', async (address) => {
  const heads: string[] = []
  const long = ask(address).then((status) => {
    heads.push('long')
    return status
  })
  let between = 0
  while (!heads.includes('long')) {
    expect(await ask(kept)).toBe(200)
    between += 1
  }
  expect(await long).toBe(200)
  // Made in one go, one or two of them would be answered before it, and all others after.
  expect(between).toBeGreaterThan(3)
})
