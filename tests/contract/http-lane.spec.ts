import { afterAll, beforeAll, expect, it } from 'vitest'

import { startSampleDelivery } from '../support/startSampleDelivery.ts'

import type { SampleDelivery } from '../support/startSampleDelivery.ts'

let sample: SampleDelivery
beforeAll(async () => { sample = await startSampleDelivery() })
afterAll(async () => sample[Symbol.asyncDispose]())

const query = '{ events { nodes { slug } } }'

/** An answer, as far as it is the same whichever way it took. */
async function read(address: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(sample.delivery.url + address, init)
  const { 'date': _date, 'x-request-id': _id, 'server-timing': timing, ...headers } = Object.fromEntries(response.headers)
  return { isKept: timing === undefined, status: response.status, headers, body: await response.text() }
}

it.each([
  ['/api/sessions?event=alpha&limit=3', {}],
  ['/api/sessions?event=alpha&limit=4', { method: 'HEAD' }],
  ['/', { headers: { accept: 'application/json' } }],
  [`/api/graphql?query=${encodeURIComponent(query)}`, {}],
  [`/api/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/graphql-response+json' } }],
  ['/api/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) }],
] as [string, RequestInit][])('%s %j is answered the same when it goes round the framework', async (address, init) => {
  const asked: RequestInit = { ...init, headers: { 'accept-encoding': 'identity', ...init.headers as Record<string, string> } } // those above
  const first = await read(address, asked)
  expect(first).toMatchObject({ isKept: false, status: 200 })
  expect(await read(address, asked)).toEqual({ ...first as object, isKept: true }) // what read answers
})

it('what differs by a letter of the body, the type or what is accepted goes its own way', async () => {
  const post = async (body: string, headers: Record<string, string> = {}): Promise<unknown> => read('/api/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const asked = JSON.stringify({ query: '{ events { totalCount } }' })
  await post(asked)
  expect(await post(asked)).toMatchObject({ isKept: true, headers: { 'cache-control': 'no-store' } })
  expect(await post(asked, { accept: 'application/graphql-response+json' })).toMatchObject({ isKept: false, headers: { 'content-type': 'application/graphql-response+json; charset=utf-8' } })
  expect(await post(asked, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
  expect(await post(asked.replace('totalCount', 'nodes { id }'))).toMatchObject({ isKept: false, status: 200 })
})

it('cookies, authorization and unknown headers change nothing, and open no way of their own', async () => {
  const address = '/api/sessions?event=beta&limit=2'
  const plain = await read(address, { headers: { 'accept-encoding': 'identity' } }) as object // what read answers
  const claims = { 'accept-encoding': 'identity', 'cookie': 'payload-token=x', 'authorization': 'users API-Key x', 'x-unknown': 'y', 'accept-language': 'de', 'x-forwarded-host': 'evil.example' }
  expect(await read(address, { headers: claims })).toEqual({ ...plain, isKept: true })
})
