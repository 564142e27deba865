import { PayloadSDK, PayloadSDKError } from '@payloadcms/sdk'
import { afterAll, beforeAll, expect, expectTypeOf, it } from 'vitest'

import type { LineupTypes } from '../../examples/clients/payloadTypes.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

/** Payload's own client, unchanged, against the real process. */
let sample: SampleDelivery
let sdk: PayloadSDK<LineupTypes>
beforeAll(async () => {
  sample = await startSampleDelivery()
  sdk = new PayloadSDK<LineupTypes>({ baseURL: `${sample.delivery.url}/api` })
})
afterAll(async () => sample[Symbol.asyncDispose]())

it('finds, with everything that it sends', async () => {
  const page = await sdk.find({
    collection: 'sessions',
    where: {
      'event.slug': { equals: 'alpha' },
      'or': [{ 'track.slug': { in: ['track-1', 'track-2'] } }, { and: [{ 'slots.startsAt': { greater_than: new Date('2026-03-23T20:30:00Z').toISOString() } }, { track: { exists: true } }] }],
      'state': { not_in: ['cancelled', 'replaced'] },
    },
    sort: ['-title', 'slug'], limit: 5, page: 2, depth: 0, locale: 'en', fallbackLocale: false, select: { title: true, slug: true, slots: { startsAt: true } },
  })
  expect(page).toMatchObject({ limit: 5, page: 2, hasPrevPage: true, totalDocs: 11, docs: [{ slug: 'session-15' }, { slug: 'session-13' }, { slug: 'session-10' }, { slug: 'session-9' }, { slug: 'session-7' }] })
  expect(Object.keys(page.docs[0] ?? {})).toEqual(['id', 'slug', 'title', 'slots'])
  expectTypeOf(page.docs[0]?.title).toEqualTypeOf<string | undefined>()
})

it('takes lists longer than its parser does by itself, empty ones, and conditions without a value', async () => {
  const slugs = Array.from({ length: 60 }, (_, n) => `session-${n}`)
  expect((await sdk.find({ collection: 'sessions', where: { 'event.slug': { equals: 'alpha' }, 'slug': { in: slugs } } })).totalDocs).toBe(25)
  expect((await sdk.find({ collection: 'sessions', where: { slug: { in: [] } } })).totalDocs).toBe(0)
  expect((await sdk.find({ collection: 'sessions', where: { and: [] } })).totalDocs).toBe(29)
  expect((await sdk.find({ collection: 'sessions', where: { 'event.slug': { equals: 'alpha' }, 'track': { equals: null } } })).totalDocs).toBe(6)
  expect((await sdk.find({ collection: 'sessions', where: { doNotRecord: { equals: false } } })).totalDocs).toBe(29)
})

it('finds by id, and by slug where that says enough', async () => {
  const session = await sdk.findByID({ collection: 'sessions', id: sampleId('alpha session-2'), depth: 1 })
  expect(session).toMatchObject({ slug: 'session-2', track: { slug: 'track-3' } })
  expectTypeOf(session.state).toEqualTypeOf<'confirmed' | 'cancelled' | 'replaced'>()
  expect(await sdk.findByID({ collection: 'speakers', id: 'speaker-1', select: { name: true } })).toEqual({ id: sampleId('speaker-1'), name: 'Speaker 1' })
  expect(await sdk.findByID({ collection: 'speakers', id: 'nobody', disableErrors: true })).toBeNull()
})

it('counts', async () => {
  expect(await sdk.count({ collection: 'sessions', where: { 'event.slug': { equals: 'beta' } } })).toEqual({ totalDocs: 4 })
})

it('says what was wrong in the words of the problem', async () => {
  const failed = await sdk.find({ collection: 'sessions', where: { titel: { equals: 'x' } } }).then(() => null, (error: unknown) => error)
  expect(failed).toBeInstanceOf(PayloadSDKError)
  expect(failed).toMatchObject({ status: 400, message: expect.stringContaining('Did you mean `title`?') as string })
  await expect(sdk.find({ collection: 'sessions', limit: 0 })).rejects.toMatchObject({ status: 400, message: '`limit` must be a whole number from 1 to 100.' })
  await expect(sdk.findByID({ collection: 'speakers', id: 'speker-1' })).rejects.toMatchObject({ status: 404, message: expect.stringContaining('`speaker-1`') as string })
})
