import { EventSource } from 'eventsource'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { waitUntil } from '../support/waitUntil.ts'

/** What an editor does shows to whoever stands before a room, by the whole of a running Lineup. */
const lineup = inject('lineup')
const { address } = lineup
const event = 'appdevelopercon-eu-2026' // publishes continuously
let cookie = ''

beforeAll(async () => {
  const signedIn = await fetch(`${address}/cms/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: lineup.email, password: lineup.password }) })
  expect(signedIn.status).toBe(200)
  cookie = signedIn.headers.getSetCookie().map((set) => set.split(';', 1)[0]).join('; ')
})
afterAll(async () => {
  await fetch(`${address}/cms/api/users/logout`, { method: 'POST', headers: { cookie, 'origin': address } })
})

interface Shown { rooms: { room: { id: string, name: string } | null, now: { slot: string, startsAt: string, movedFrom: { startsAt: string } | null }[] }[] }
const read = async <T>(path: string): Promise<T> => await (await fetch(`${address}/api/events/${event}/${path}`)).json() as T
const later = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

async function write(method: 'PATCH' | 'POST', path: string, body: object): Promise<number> {
  return (await fetch(`${address}/cms/api/${path}`, { method, headers: { 'content-type': 'application/json', cookie, 'origin': address }, body: JSON.stringify(body) })).status
}

async function firstSlot(): Promise<{ id: string, room: string, startsAt: string, endsAt: string }> {
  const { docs } = await (await fetch(`${address}/api/sessions?event=${event}&depth=0&limit=1&where[slots.startsAt][exists]=true`)).json() as { docs: { slots: { id: string, room: string, startsAt: string, endsAt: string }[] }[] }
  const slot = docs[0]?.slots[0]
  if (!slot) throw new Error('the demo has a session with a slot')
  return slot
}

test('a session that is moved is told to listeners, and shown at its new time', async () => {
  const slot = await firstSlot()
  const live = new EventSource(`${address}/api/events/${event}/live`)
  try {
    const heard: { changed: { kind: string }[] | null, sync: string }[] = []
    live.addEventListener('edition', ({ data }) => { heard.push(JSON.parse(String(data)) as (typeof heard)[number]) })
    await waitUntil(() => live.readyState === EventSource.OPEN)
    const [startsAt, endsAt] = [later(slot.startsAt, 2), later(slot.endsAt, 2)]
    const nowAt = async (at: string): Promise<Shown['rooms'][number]['now'][number] | undefined> => (await read<Shown>(`now?at=${at}`)).rooms.flatMap(({ now }) => now).find(({ slot: id }) => id === slot.id)
    expect(await nowAt(later(slot.startsAt, 1))).toMatchObject({ slot: slot.id })
    expect(await write('PATCH', `slots/${slot.id}`, { startsAt, endsAt })).toBe(200)
    await waitUntil(() => heard.length > 0)
    expect(heard[0]?.changed?.map(({ kind }) => kind)).toContain('session')
    await waitUntil(async () => await nowAt(later(slot.startsAt, 1)) === undefined)
    expect(await nowAt(later(slot.startsAt, 3))).toMatchObject({ startsAt: startsAt.replace('.000Z', 'Z'), movedFrom: { startsAt: slot.startsAt } })
  } finally {
    live.close()
    await write('PATCH', `slots/${slot.id}`, { startsAt: slot.startsAt, endsAt: slot.endsAt })
  }
})

test('a room that is full says so until it is open again', async () => {
  const { room } = await firstSlot()
  const statesOf = async (): Promise<number[]> => (await read<{ state: number }[]>('roomstatus')).map(({ state }) => state)
  try {
    expect(new Set(await statesOf())).toEqual(new Set([0]))
    expect(await write('POST', `rooms/${room}/state`, { state: 'full' })).toBe(200)
    await waitUntil(async () => (await statesOf()).includes(1))
  } finally {
    expect(await write('POST', `rooms/${room}/state`, { state: 'open' })).toBe(200)
  }
  await waitUntil(async () => !(await statesOf()).includes(1))
})
