import { EventSource } from 'eventsource'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleId } from '../support/sampleProgramme.ts'
import { startDelivery } from '../support/startDelivery.ts'
import type { DeliveryProcess } from '../support/startDelivery.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'
import { waitUntil } from '../support/waitUntil.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => { await sample[Symbol.asyncDispose]() })

type Status = { roomname: string; state: 0 | 1 | 2 }[]
const read = async (delivery: DeliveryProcess, event = 'alpha', query = ''): Promise<Status> => (await delivery.get(`/api/events/${event}/roomstatus${query}`)).json() as Promise<Status>
const isState = (state: number) => async (): Promise<boolean> => (await read(sample.delivery)).some((room) => room.state === state)

/** As the CMS says it. */
async function say(room: string, state: 'full' | 'evacuate' | 'open', until: string | null = null): Promise<void> {
  await sample.database.query('delete from delivery.room_states where room = $1', [room])
  if (state !== 'open') await sample.database.query('insert into delivery.room_states values ($1, $2, now(), $3)', [room, state, until])
  await sample.database.query(`select pg_notify('edition', 'rooms')`)
}

it('shows at once how a room is, in every event that is in it, without an edition', async () => {
  const before = await read(sample.delivery)
  expect(before.length).toBeGreaterThan(1)
  expect(before.every(({ state }) => state === 0)).toBe(true)
  const [programme, number] = [await sample.delivery.get('/api/events/alpha/program'), (await sample.delivery.get('/api/events/alpha')).headers.get('edition')]
  await say(sampleId('room-1'), 'full')
  await waitUntil(isState(1))
  expect(await read(sample.delivery)).toEqual(before.map((room, at) => (at === 0 ? { ...room, state: 1 } : room)))
  expect((await read(sample.delivery, 'beta')).filter(({ state }) => state === 1)).toHaveLength(1)
  await say(sampleId('room-1'), 'evacuate')
  await waitUntil(isState(2))
  const after = await sample.delivery.get('/api/events/alpha/program', { 'if-none-match': programme.headers.get('etag') ?? '' })
  expect([after.status, after.headers.get('edition')]).toEqual([304, number])
})

it('is kept by shared caches for a second, and only so long', async () => {
  const answer = await sample.delivery.get('/api/events/alpha/roomstatus')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1, stale-while-revalidate=0, stale-if-error=86400')
  expect((await sample.delivery.get('/api/events/alpha/roomstatus', { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
})

it('gives the rooms that are asked for, in the language that is', async () => {
  const all = await read(sample.delivery, 'alpha', '?locale=de')
  expect(await read(sample.delivery, 'alpha', '?room=room-1&locale=de')).toEqual(all.slice(0, 1))
  for (const parameter of ['edition=1', 'at=2026-03-23T10:00:00Z']) {
    expect(await (await sample.delivery.get(`/api/events/alpha/roomstatus?${parameter}`)).json()).toMatchObject({ code: 'unknown_parameter' })
  }
})

it('is told to whoever listens, from the beginning, in every event that is in it', async () => {
  await say(sampleId('room-1'), 'full')
  await waitUntil(isState(1))
  const sources = ['/api/events/alpha/live', '/api/live'].map((path) => new EventSource(sample.delivery.url + path))
  try {
    const heard = sources.map((source) => {
      const list: string[][] = []
      source.addEventListener('rooms', ({ data }) => { list.push((JSON.parse(String(data)) as { rooms: { slug: string; state: string }[] }).rooms.map(({ slug, state }) => `${slug} ${state}`)) })
      return list
    })
    await waitUntil(() => heard.every((list) => list.length === 1))
    await say(sampleId('room-1'), 'open')
    await waitUntil(() => heard.every((list) => list.length === 2))
    expect(heard).toEqual([[['room-1 full'], []], [['room-1 full'], []]])
  } finally {
    for (const source of sources) source.close()
  }
})

it('is known to a process that starts while the database is away', async () => {
  await say(sampleId('room-1'), 'evacuate')
  await waitUntil(isState(2))
  const { snapshotDir } = sample.delivery
  await using later = await startDelivery({ databaseUrl: sample.database.url })
  expect((await read(later)).map(({ state }) => state)).toEqual((await read(sample.delivery)).map(({ state }) => state))
  await later.stop()
  await using alone = await startDelivery({ snapshotDir: later.snapshotDir })
  expect((await read(alone))[0]).toMatchObject({ state: 2 })
  expect(snapshotDir).not.toBe(later.snapshotDir)
})

it('lapses at its instant, without anybody saying so', async () => {
  await say(sampleId('room-1'), 'full', new Date(Date.now() + 1_500).toISOString())
  await waitUntil(isState(1))
  await waitUntil(async () => (await read(sample.delivery)).every(({ state }) => state === 0), 5_000)
})
