import { expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import { mountHealth } from '../../health.ts'
import { createLive } from '../../live/createLive.ts'
import { createKeptTexts } from '../../rest/documents/keptTexts.ts'
import { createSearch } from '../../search/createSearch.ts'
import { allOperations } from './createOpenapi.ts'

const nobodyAsks = (): never => { throw new Error('nobody asks') }

/** Pages and files for people, which are no part of the API. */
const forPeople = /^(?:\/docs(?:\/\*)?|\/problems|\/favicon\.(?:svg|ico)|\/robots\.txt|\/events\/\*|\/graphiql\/.*)$/
/** Served before the application. */
const before = ['get /media/*']

it('describes every address that there is, and no other', () => {
  const app = createApp({
    publicUrl: 'https://lineup.example', locales: ['en'], search: createSearch(), today: () => '2026-11-24', now: () => 0, live: createLive(), current: () => null, kept: createKeptTexts(),
    answers: { find: () => null, findOrMake: nobodyAsks }, lane: { find: () => null, remember: nobodyAsks }, graphql: nobodyAsks,
  })
  mountHealth(app, { current: () => null, status: nobodyAsks, now: () => 0 })
  const served = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:[^/]+/g, '*')}`)
    .filter((route) => !forPeople.test(route.split(' ')[1] ?? ''))
  const described = allOperations(['en']).map(({ method, path }) => `${method} ${path.replace(/\{[^}]+\}/g, '*')}`)
  expect([...new Set([...served, ...before])].sort()).toEqual(described.sort())
})
