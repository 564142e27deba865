import { afterAll, beforeAll, expect, test } from 'vitest'

import { ask, programmeLines } from '../../examples/clients/graphql.ts'
import { openLineup, searchSessions } from '../../examples/clients/openapi.ts'
import { openPayload, sessionsOfTrack } from '../../examples/clients/payload.ts'
import { ProgrammeDocument } from '../../examples/clients/types/graphql.ts'
import { sampleId } from '../support/sampleProgramme.ts'
import { startSampleDelivery } from '../support/startSampleDelivery.ts'
import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
let api: string
beforeAll(async () => {
  sample = await startSampleDelivery()
  api = sample.delivery.url
})
afterAll(async () => sample[Symbol.asyncDispose]())

/** The titles of sessions of the sample by a rule on their numbers. */
function titles(rule: (n: number) => boolean): string[] {
  return Array.from({ length: 25 }, (_, index) => index + 1).filter(rule).map((n) => `Session ${n}`)
}

test('a typed GraphQL document gets the programme, in the event’s own time', async () => {
  const lines = await programmeLines(api, 'alpha')
  expect(lines).toHaveLength(24) // one session has no slot
  expect(lines.slice(0, 2)).toEqual(['09:01 Room 2: Session 1, with Speaker 2', '09:30 Room 1: Session 2, with Speaker 3'])
  await expect(programmeLines(api, 'nowhere')).rejects.toThrow('There is no event nowhere.')
  await expect(ask(`${api}/nothing`, ProgrammeDocument, { slug: 'alpha' })).rejects.toThrow('There is nothing at /nothing/api/graphql')
})

test('openapi-fetch sends conditions, lists and words as the API reads them', async () => {
  const found = await searchSessions(api, 'alpha', ['track-1', 'track-2'], 'abstract')
  const isFound = (n: number): boolean => n % 4 !== 0 && n !== 3 && [0, 1].includes(n % 3)
  expect(found.map(({ title }) => title).toSorted()).toEqual(titles(isFound).toSorted())
  expect(found[0]?.track).toMatchObject({ slug: expect.stringMatching(/^track-[12]$/) as string }) // depth 1: in full
})

test('openapi-fetch gives a problem as what it is described to be', async () => {
  const { data, error, response } = await openLineup(api).GET('/api/sessions/{id}', { params: { path: { id: 'nothing' }, query: { event: 'alpha' } } })
  expect([data, response.status, error?.code, error?.title]).toEqual([undefined, 404, 'not_found', 'Not found'])
  const one = await openLineup(api).GET('/api/sessions/{id}', { params: { path: { id: sampleId('alpha session-2') }, query: { depth: 0 } } })
  expect(one.data).toMatchObject({ slug: 'session-2', event: sampleId('alpha') })
})

test('Payload’s own client finds, counts, selects and sorts', async () => {
  expect(await sessionsOfTrack(api, 'alpha', 'track-1')).toEqual(titles((n) => n % 4 !== 0 && n % 3 === 0).map((title) => ({ title, level: 'any' }))) // Session 9 before Session 15
  const payload = openPayload(api)
  expect(await payload.count({ collection: 'sessions', where: { 'event.slug': { equals: 'alpha' } } })).toEqual({ totalDocs: 25 })
  const speaker = await payload.findByID({ collection: 'speakers', id: 'speaker-1', locale: 'de' })
  expect([speaker.name, speaker.jobTitle, typeof speaker.organization]).toEqual(['Speaker 1', 'Ingenieurin', 'object'])
  expect(await payload.findByID({ collection: 'speakers', id: 'nobody', disableErrors: true })).toBeNull()
  await expect(payload.find({ collection: 'sessions', where: { secret: { equals: 'x' } } })).rejects.toThrow()
})
