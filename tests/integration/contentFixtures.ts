import { ValidationError } from 'payload'
import { expect } from 'vitest'
import type { Payload } from 'payload'
import type { Event, Room, Session, Slot, Speaker, Sponsor, Track, Venue } from '../../src/payload-types.ts'
import { createTestDatabase } from '../support/createTestDatabase.ts'
import { startPayload } from '../support/startPayload.ts'

/** A Payload with an empty database of its own. */
export async function startContent(): Promise<{ payload: Payload } & AsyncDisposable> {
  const database = await createTestDatabase()
  const { payload, close } = await startPayload(database.url)
  return {
    payload,
    [Symbol.asyncDispose]: async () => {
      await close()
      await database.drop()
    },
  }
}

/** What an editor is told at each field; fails if the write is let through. */
export async function faultsOf(write: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await write
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return Object.fromEntries(error.data.errors.map(({ path, message }) => [path, message]))
  }
  throw new Error('The write was let through.')
}

/** The message of an error; fails if there is none. */
export async function errorOf(act: Promise<unknown>): Promise<{ message: string; status: number; data: unknown }> {
  try {
    await act
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { message: error.message, status: 'status' in error ? Number(error.status) : 0, data: 'data' in error ? error.data : null }
  }
  throw new Error('It was let through.')
}

type Given<T> = Partial<T> & { _status?: 'draft' | 'published' | null }

/** Makes documents that are sound but for what a test gives. */
export function makersIn(payload: Payload) {
  const published = { _status: 'published' } as const
  return {
    venue: (data: Given<Venue> = {}) => payload.create({ collection: 'venues', data: { name: 'ExCeL', slug: '', timeZone: 'Europe/London', ...data } }),
    room: (venue: Venue, data: Given<Room> = {}) =>
      payload.create({ collection: 'rooms', data: { name: 'Platinum 1', slug: '', order: 0, venue: venue.id, ...data } }),
    event: (data: Given<Event> = {}) =>
      payload.create({
        collection: 'events',
        draft: data._status === 'draft',
        data: {
          name: 'SecurityCon', slug: '', kind: 'conference', phase: 'announced', publishing: 'continuous', dayEndsAtHour: 4, rasterMinutes: 5,
          startsOn: '2026-04-01', endsOn: '2026-04-02', timeZone: 'Europe/London', ...published, ...data,
        },
      }),
    track: (event: Event, data: Given<Track> = {}) =>
      payload.create({ collection: 'tracks', data: { name: 'Runtime', slug: '', color: '#112233', order: 0, event: event.id, ...published, ...data } }),
    session: (event: Event, data: Given<Session> = {}) =>
      payload.create({
        collection: 'sessions',
        draft: data._status === 'draft',
        data: { title: 'Opening', slug: '', kind: 'talk', state: 'confirmed', event: event.id, ...published, ...data },
      }),
    slot: (session: Session, data: Given<Slot> = {}) =>
      payload.create({
        collection: 'slots',
        data: { session: session.id, startsAt: '2026-04-01T09:00:00Z', endsAt: '2026-04-01T09:25:00Z', state: 'confirmed', ...data },
      }),
    speaker: (data: Given<Speaker> = {}) =>
      payload.create({ collection: 'speakers', draft: data._status === 'draft', data: { name: 'Ada Example', slug: '', ...published, ...data } }),
    sponsor: async (event: Event, data: Given<Sponsor> = {}) => {
      const organization = await payload.create({ collection: 'organizations', data: { name: 'Acme', slug: '' } })
      return payload.create({ collection: 'sponsors', draft: data._status === 'draft', data: { event: event.id, organization: organization.id, tier: '', order: 0, ...published, ...data } })
    },
  }
}

/** For a text that says this among other things. */
export function containing(part: string): unknown {
  return expect.stringContaining(part)
}
