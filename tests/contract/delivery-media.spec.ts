import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { buildEdition, goLive } from '../support/editions.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

import type { MediaEntity } from '../../src/program/entities.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
let folder: string
let logo: MediaEntity
const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256))
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lineup-media-'))
  sample = await startSampleDelivery({ env: { LINEUP_MEDIA_DIR: folder } })
  logo = sample.alpha.parts.find((part) => part.kind === 'media' && part.entity.slug === 'logo')!.entity as MediaEntity
  await writeFile(path.join(folder, logo.files[0]!.filename), bytes)
  await writeFile(path.join(folder, 'draft.png'), 'a picture of a draft')
})
afterAll(async () => {
  await sample[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

it('sends a file of a live edition, for ever the same', async () => {
  const address = `/media/${logo.files[0]!.filename}`
  const whole = await sample.delivery.get(address)
  expect(whole.status).toBe(200)
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'image/png', 'content-length': '1000', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
    'content-disposition': `inline; filename*=UTF-8''${logo.files[0]!.filename}`, 'accept-ranges': 'bytes', 'content-security-policy': expect.stringContaining('sandbox') as string,
  })
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  const etag = whole.headers.get('etag')!
  expect((await sample.delivery.get(address, { 'if-none-match': `W/${etag}` })).status).toBe(304)
  const head = await sample.delivery.get(address, {}, 'HEAD')
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '1000', ''])
})

it.each([
  ['bytes=0-9', 206, 'bytes 0-9/1000', 10],
  ['bytes=990-', 206, 'bytes 990-999/1000', 10],
  ['bytes=-5', 206, 'bytes 995-999/1000', 5],
  ['bytes=990-5000', 206, 'bytes 990-999/1000', 10],
  ['bytes=1000-', 416, 'bytes */1000', null],
  ['bytes=0-1,5-6', 200, null, 1_000],
  ['bytes=9-0', 200, null, 1_000],
  ['lines=0-1', 200, null, 1_000],
])('answers the range %s with %i', async (range, status, contentRange, length) => {
  const response = await sample.delivery.get(`/media/${logo.files[0]!.filename}`, { range })
  const body = Buffer.from(await response.arrayBuffer())
  expect([response.status, response.headers.get('content-range')]).toEqual([status, contentRange])
  if (length !== null) expect(body.length).toBe(length)
})

it('sends the whole when the part at hand is of another file', async () => {
  expect((await sample.delivery.get(`/media/${logo.files[0]!.filename}`, { 'range': 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200)
})

it('has nothing else: no draft’s file, no way out of the folder, no file that is missing', async () => {
  for (const address of ['/media/draft.png', '/media/../package.json', '/media/..%2F..%2Fpackage.json', '/media/%00', `/media/${logo.files[1]!.filename}`, '/media/__proto__']) {
    const response = await sample.delivery.get(address)
    expect([[400, 404].includes(response.status), response.headers.get('content-type')], address).toEqual([true, 'application/problem+json'])
  }
  for (const [address, canonical] of [['/media/..%2f..%2fpackage.json', '/media/..%2F..%2Fpackage.json'], ['/media/', '/media']] as const) {
    const response = await sample.delivery.get(address)
    expect([response.status, response.headers.get('location')], address).toEqual([308, canonical])
  }
  expect((await sample.delivery.get(`/media/${logo.files[0]!.filename}`, {}, 'DELETE')).status).toBe(405)
})

it('has a file as long as an edition that is kept names it', async () => {
  const address = `/media/${logo.files[0]!.filename}`
  const without = (before: typeof sample.alpha): typeof sample.alpha => buildEdition(before.parts
    .filter(({ entity }) => entity.id !== logo.id)
    .map((part) => {
      if (part.kind === 'event') return { ...part, entity: { ...part.entity, logo: null } }
      return part.kind === 'organization' ? { ...part, entity: { ...part.entity, logo: null } } : part
    }), before)
  const [alpha, beta] = [without(sample.alpha), without(sample.beta)]
  await goLive(sample.database.query, [alpha, beta])
  await sample.database.query(`delete from delivery.live where scope = 'catalogue'`)
  await waitUntil(async () => (await sample.delivery.get('/api/events/beta')).headers.get('edition') === String(beta.manifest.number), 6_000)
  expect((await sample.delivery.get(address)).status).toBe(200)
  await sample.database.query('delete from delivery.editions e where not exists (select from delivery.live l where l.scope = e.scope and l.number = e.number)')
  await goLive(sample.database.query, [without(alpha)])
  await waitUntil(async () => (await sample.delivery.get(address)).status === 404, 6_000)
})
