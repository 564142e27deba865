import type { Endpoint } from 'payload'
import { z } from 'zod'
import { checkEvent } from '../actions/checkEvent.ts'
import { compareEditions } from '../actions/compareEditions.ts'
import { compareEditionSchedules } from '../actions/compareEditionSchedules.ts'
import { hold, liftHold } from '../actions/hold.ts'
import { listEditions } from '../actions/listEditions.ts'
import { listScheduled } from '../actions/listScheduled.ts'
import { release } from '../actions/release.ts'
import { rollBack } from '../actions/rollBack.ts'
import { cancelRelease, dismissReleaseFailure, setRelease } from '../actions/setRelease.ts'
import { eventEndpoint } from './eventEndpoint.ts'

const words = z.string().trim().min(1)
const releaseInput = z.strictObject({
  /** Only if this build is the one that waits. */
  build: z.uuid().optional(),
  version: words.max(100).optional(),
  note: words.max(2_000).optional(),
  /** Not now, but then. */
  at: z.iso.datetime({ offset: true }).optional(),
})
const listInput = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50), before: z.coerce.number().int().positive().optional() })
const number = z.coerce.number().int().positive()
const compareInput = z.strictObject({ from: z.union([z.literal('live'), number]).default('live'), to: z.union([z.enum(['live', 'staged']), number]).default('staged') })
const nothing = z.strictObject({})

/** Under /cms/api/events/:id: what managers decide about the editions of their event, and what its team may see of them. */
export const editionEndpoints: Endpoint[] = [
  eventEndpoint({
    path: '/:id/release', method: 'post', role: 'manager', input: releaseInput,
    handle: async ({ db, event, by, input: { build, version, note, at } }) => {
      const plan = { build: build ?? null, version: version ?? null, note: note ?? null, by }
      if (at === undefined) return { number: await release(db, event, plan) }
      await setRelease(db, event, at, plan)
      return { at }
    },
  }),
  eventEndpoint({
    path: '/:id/cancel-release', method: 'post', role: 'manager', input: nothing,
    handle: async ({ db, event, by }) => {
      await cancelRelease(db, event, by)
      return {}
    },
  }),
  eventEndpoint({
    path: '/:id/roll-back', method: 'post', role: 'manager', input: z.strictObject({ to: z.int().positive() }),
    handle: async ({ db, event, by, input: { to } }) => ({ number: await rollBack(db, event, { to, by }) }),
  }),
  eventEndpoint({
    path: '/:id/hold', method: 'post', role: 'manager', input: nothing,
    handle: async ({ db, event, by }) => ({ hold: await hold(db, event, by) }),
  }),
  eventEndpoint({
    path: '/:id/lift-hold', method: 'post', role: 'manager', input: nothing,
    handle: async ({ db, event, by }) => {
      await liftHold(db, event, by)
      return { hold: null }
    },
  }),
  eventEndpoint({
    path: '/:id/editions', method: 'get', role: 'viewer', input: listInput,
    handle: async ({ db, event, input: { limit, before } }) => listEditions(db, event, { limit, before: before ?? null }),
  }),
  eventEndpoint({
    path: '/:id/editions/difference', method: 'get', role: 'viewer', input: compareInput,
    handle: ({ db, event, input }) => compareEditions(db, event, input),
  }),
  eventEndpoint({
    path: '/:id/editions/difference/schedule', method: 'get', role: 'viewer', input: compareInput,
    handle: ({ db, event, input }) => compareEditionSchedules(db, event, input),
  }),
  eventEndpoint({ path: '/:id/checks', method: 'get', role: 'viewer', input: nothing, handle: ({ db, event }) => checkEvent(db, event) }),
  eventEndpoint({ path: '/:id/scheduled', method: 'get', role: 'viewer', input: nothing, handle: ({ db, req, event }) => listScheduled(db, req, event) }),
  eventEndpoint({
    path: '/:id/dismiss-failure', method: 'post', role: 'manager', input: nothing,
    handle: async ({ db, event }) => {
      await dismissReleaseFailure(db, event)
      return {}
    },
  }),
]
