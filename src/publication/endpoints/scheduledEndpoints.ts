import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { members } from '../../content/access/members.ts'
import { callOffPublish } from '../actions/callOffPublish.ts'
import { listScheduled } from '../actions/listScheduled.ts'
import { PublicationProblem } from '../problem.ts'
import { managementEndpoint } from './managementEndpoint.ts'

/** Under /cms/api/scheduled: what is set to happen by itself, at all events on which whoever asks works. */
export const scheduledEndpoints: Endpoint[] = [
  managementEndpoint({
    path: '/scheduled', method: 'get', input: z.strictObject({}),
    authorize: async (req) => {
      await refuseStranger(req)
      return 'scheduled'
    },
    handle: ({ db, req }) => listScheduled(db, req, null),
  }),
  managementEndpoint({
    path: '/scheduled/:id/call-off', method: 'post', input: z.strictObject({}),
    authorize: async (req) => {
      await refuseStranger(req)
      const id = z.uuid().safeParse(req.routeParams?.id)
      if (!id.success) throw new PublicationProblem('scheduled_not_found', 'Nothing of this id is set.')
      return id.data
    },
    handle: async ({ db, req, id }) => {
      await callOffPublish(db, req, id)
      return {}
    },
  }),
]

async function refuseStranger(req: PayloadRequest): Promise<void> {
  if ((await members({ req })) !== true) throw new PublicationProblem('forbidden', 'This is for those who have a role at an event.')
}
