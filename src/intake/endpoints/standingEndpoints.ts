import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import type { Decider } from '../../program/editing/decider.ts'
import { paces, standingChangeSchema } from '../../program/importing/standingImport.ts'
import type { StandingImport } from '../../program/importing/standingImport.ts'
import { ImportProblem } from '../problem.ts'
import { inTransaction } from '../records/inTransaction.ts'
import { sourceNames } from '../sources/readers.ts'
import { changeStanding, endStanding, lookNow, setStanding, standingOf } from '../standing/setStanding.ts'
import { shownStanding } from '../standing/standingImports.ts'
import { eventEndpoint } from './eventEndpoint.ts'
import { addressSchema, givenOptionsSchema } from './receiveImport.ts'

const nothing = z.strictObject({})

/** What `POST …/standing-imports` sends. */
const newStandingSchema = z.strictObject({
  source: z.enum(sourceNames, `is one of: ${sourceNames.join(', ')}`),
  url: addressSchema,
  every: z.enum(paces, `is one of: ${paces.join(', ')}`),
  /** Whether what is found is applied; otherwise it waits as a plan. */
  applies: z.boolean().default(false),
  options: givenOptionsSchema.prefault({}),
})

/** Under /cms/api/events/:id/standing-imports: addresses that are looked at again and again, set by the event's editors. Their list is part of that of imports. */
export const standingEndpoints: Endpoint[] = [
  eventEndpoint({
    path: '/:id/standing-imports', method: 'post', status: 201, role: 'editor', input: newStandingSchema,
    handle: ({ req, id, input: { options, ...given } }) => inTransaction(req, async (db): Promise<StandingImport> => {
      const { by, setsPhase } = answersFor(req, id)
      return shownStanding(await standingOf(db, await setStanding(db, { ...given, event: id, options: { ...options, setsPhase }, by, madeBy: null }), id))
    }),
  }),
  eventEndpoint({
    path: '/:id/standing-imports/:standing', method: 'post', role: 'editor', input: standingChangeSchema,
    handle: ({ req, id, input }) => inTransaction(req, async (db): Promise<StandingImport> => {
      await changeStanding(db, standingIn(req), id, input, answersFor(req, id))
      return shownStanding(await standingOf(db, standingIn(req), id))
    }),
  }),
  eventEndpoint({
    path: '/:id/standing-imports/:standing/look', method: 'post', status: 202, role: 'editor', input: nothing,
    handle: ({ req, id }) => inTransaction(req, async (db): Promise<StandingImport> => {
      const kept = await standingOf(db, standingIn(req), id)
      await lookNow(db, kept.id)
      return shownStanding(kept)
    }),
  }),
  eventEndpoint({
    path: '/:id/standing-imports/:standing', method: 'delete', role: 'editor', input: nothing,
    handle: async ({ req, id }) => {
      await inTransaction(req, (db) => endStanding(db, standingIn(req), id))
      return {}
    },
  }),
]

/** Whoever sets it: what they may not is not done in their name. */
function answersFor(req: PayloadRequest, event: string): { by: Decider; setsPhase: boolean } {
  const member = requester(req)
  return { by: member === null ? null : { collection: member.collection, id: member.id }, setsPhase: hasRole(member, event, 'manager') }
}

/** @throws ImportProblem standing_not_found */
function standingIn(req: PayloadRequest): number {
  const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).safeParse(req.routeParams?.standing)
  if (!id.success) throw new ImportProblem('standing_not_found', 'There is no such standing import of this event.')
  return id.data
}
