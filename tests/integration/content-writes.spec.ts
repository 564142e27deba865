import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf, makersIn, startContent } from './contentFixtures.ts'
import type { Event, Venue } from '../../src/payload-types.ts'

let content: Awaited<ReturnType<typeof startContent>>
let make: ReturnType<typeof makersIn>
let event: Event
let venue: Venue

beforeAll(async () => {
  content = await startContent()
  make = makersIn(content.payload)
  event = await make.event({ name: 'The event' })
  venue = await make.venue()
})
afterAll(() => content[Symbol.asyncDispose]())

describe('writes of one document at once', () => {
  it('finish, more of them than there are connections', { timeout: 30_000 }, async () => {
    const session = await make.session(event, { title: 'Busy' })
    const writes = Array.from({ length: 40 }, (_, index) => content.payload.update({ collection: 'sessions', id: session.id, data: { title: `Busy ${index}` } }))
    const started = performance.now()
    const results = await Promise.allSettled(writes)
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('do not lose each other’s fields', async () => {
    const own = await make.venue({ name: 'Written by many' })
    const names = ['name', 'slug', 'url', 'timeZone'] as const
    const values = { name: 'New name', slug: 'new-slug', url: 'https://example.org/', timeZone: 'Europe/Berlin' }
    await Promise.all(names.map((name) => content.payload.update({ collection: 'venues', id: own.id, data: { [name]: values[name] } })))
    expect(await content.payload.findByID({ collection: 'venues', id: own.id })).toMatchObject(values)
  })
})

describe('a client that says which version it knows', () => {
  it('is told when that is not the newest any more', async () => {
    const first = await content.payload.update({ collection: 'venues', id: venue.id, data: { url: 'https://example.org/one' } })
    const write = (updatedAt: string, url: string) => content.payload.update({ collection: 'venues', id: venue.id, data: { updatedAt, url } })
    const second = await write(first.updatedAt, 'https://example.org/two')
    expect(await errorOf(write(first.updatedAt, 'https://example.org/three'))).toEqual({
      message: 'Someone else changed this in the meantime. Reload it, then make your change again.',
      status: 409,
      data: { code: 'stale_write', updatedAt: second.updatedAt },
    })
    expect((await content.payload.findByID({ collection: 'venues', id: venue.id })).url).toBe('https://example.org/two')
  })

  it('is told so of drafts too, also when both write at the same moment', async () => {
    const session = await make.session(event, { title: 'Draft of two' })
    const write = (title: string) => content.payload.update({ collection: 'sessions', id: session.id, draft: true, data: { title, _status: 'draft', updatedAt: session.updatedAt } })
    const results = await Promise.allSettled([write('Mine'), write('Yours')])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
