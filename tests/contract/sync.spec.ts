import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCatalogue, buildEdition, goLive, takeOff } from '../support/editions.ts'
import type { BuiltEdition } from '../support/editions.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

type Changes = { event: { id: string; slug: string }; edition: number; since: number | null; isFull: boolean; entities: Record<string, { id: string; changedIn: number }[]>; gone: { kind: string; id: string }[] }
type EventSync = Changes & { cursor: string }
type Sync = { isFull: boolean; events: Changes[]; gone: { id: string; slug: string }[]; hasMore: boolean; cursor: string }

let sample: SampleDelivery
let live: BuiltEdition
beforeAll(async () => {
  sample = await startSampleDelivery()
  live = sample.alpha
})
afterAll(async () => { await sample[Symbol.asyncDispose]() })

const read = async <T>(path: string): Promise<T> => (await sample.delivery.get(path)).json() as Promise<T>
const retitled = (title: string): BuiltEdition => buildEdition(live.parts.map((part) => (part.kind === 'session' && part.entity.slug === 'session-2' ? { ...part, entity: { ...part.entity, title: { en: title } } } : part)), live)
async function publish(next: BuiltEdition): Promise<void> {
  live = next
  await goLive(sample.database.query, [next])
  await waitUntil(async () => (await sample.delivery.get('/api/events/alpha')).headers.get('edition') === String(next.manifest.number))
}

describe('of an event', () => {
  it('begins with everything, in all languages, as the edition holds it', async () => {
    const all = await read<EventSync>('/api/events/alpha/sync')
    expect([all.isFull, all.since, all.edition, all.gone]).toEqual([true, null, 2, []])
    expect(Object.values(all.entities).flat()).toHaveLength(live.parts.length)
    const [session] = live.parts.filter(({ kind, entity }) => kind === 'session' && 'slug' in entity && entity.slug === 'session-3')
    expect(all.entities['sessions']?.find(({ id }) => id === session?.entity.id)).toEqual({ ...session?.entity, changedIn: 1 })
  })

  it('goes on with what is different, and costs a 304 while nothing is', async () => {
    const { cursor } = await read<EventSync>('/api/events/alpha/sync')
    const address = `/api/events/alpha/sync?since=${cursor}`
    const nothing = await sample.delivery.get(address)
    const same = await nothing.json() as EventSync
    expect([same.isFull, same.since, same.cursor, Object.values(same.entities).flat(), same.gone]).toEqual([false, 2, cursor, [], []])
    const unchanged = await sample.delivery.get(address, { 'if-none-match': nothing.headers.get('etag') ?? '' })
    expect(unchanged.status).toBe(304)
    expect([...unchanged.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 'HTTP/1.1 304 Not Modified\r\n\r\n'.length)).toBeLessThan(512)
    await publish(retitled('Said anew'))
    const changed = await read<EventSync>(address)
    expect([changed.isFull, changed.since, changed.edition]).toEqual([false, 2, 3])
    expect(Object.values(changed.entities).flat()).toMatchObject([{ title: { en: 'Said anew' }, changedIn: 3 }])
  })

  it('names what is gone since an edition, and not what was gone before', async () => {
    const before = await read<EventSync>('/api/events/alpha/sync')
    const id = sampleId('alpha session-25')
    await publish(buildEdition(live.parts.filter(({ entity }) => entity.id !== id), live))
    const { gone, cursor } = await read<EventSync>(`/api/events/alpha/sync?since=${before.cursor}`)
    expect(gone).toMatchObject([{ kind: 'session', id }])
    expect((await read<EventSync>(`/api/events/alpha/sync?since=${cursor}`)).gone).toEqual([])
  })

  it('says what is wrong with a cursor', async () => {
    const other = await read<EventSync>('/api/events/beta/sync')
    for (const cursor of [other.cursor, (await read<Sync>('/api/sync')).cursor, 'nonsense', '']) {
      expect(await read(`/api/events/alpha/sync?since=${cursor}`)).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: 'since' })
    }
  })

  it('gives everything for a cursor of a later edition than there is', async () => {
    const { cursor, edition } = await read<EventSync>('/api/events/alpha/sync')
    const bytes = Buffer.from(cursor, 'base64url')
    bytes.writeUInt32BE(edition + 7, bytes.length - 4)
    expect(await read<EventSync>(`/api/events/alpha/sync?since=${bytes.toString('base64url')}`)).toMatchObject({ isFull: true, since: null, cursor })
  })
})

describe('of all events', () => {
  it('begins with everything, and goes on with the events of which something is different', async () => {
    const all = await read<Sync>('/api/sync')
    expect([all.isFull, all.hasMore, all.events.map(({ event, isFull }) => [event.slug, isFull])]).toEqual([true, false, [['alpha', true], ['beta', true]]])
    expect(await read<Sync>(`/api/sync?since=${all.cursor}`)).toEqual({ isFull: false, events: [], gone: [], hasMore: false, cursor: all.cursor })
    await publish(retitled('Said once more'))
    await goLive(sample.database.query, [buildCatalogue([live, sample.beta], null, { number: 2 })])
    const next = await read<Sync>(`/api/sync?since=${all.cursor}`)
    expect(next.events.map(({ event, isFull, entities }) => [event.slug, isFull, Object.values(entities).flat().length])).toEqual([['alpha', false, 1]])
  })

  it('goes on from the cursor of one event with all the others', async () => {
    const { cursor } = await read<EventSync>('/api/events/alpha/sync')
    const { isFull, events } = await read<Sync>(`/api/sync?since=${cursor}`)
    expect([isFull, events.map(({ event }) => event.slug)]).toEqual([false, ['beta']])
  })

  it('tells of an event that was taken off, and begins anew for one of which nothing is known', async () => {
    const { cursor } = await read<Sync>('/api/sync')
    await takeOff(sample.database.query, sampleId('beta'))
    await waitUntil(async () => (await sample.delivery.get('/api/events/beta')).status === 410)
    const { gone, events, cursor: next } = await read<Sync>(`/api/sync?since=${cursor}`)
    expect([gone, events]).toEqual([[{ id: sampleId('beta'), slug: 'beta' }], []])
    expect((await read<Sync>(`/api/sync?since=${next}`)).gone).toEqual([])
    const bytes = Buffer.from(cursor, 'base64url')
    bytes.fill(7, 1, 9)
    expect((await read<Sync>(`/api/sync?since=${bytes.toString('base64url')}`)).isFull).toBe(true)
  })
})
