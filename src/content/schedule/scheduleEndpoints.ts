import type { Endpoint } from 'payload'
import { z } from 'zod'
import { authorizeEvent } from '../endpoints/authorizeEvent.ts'
import { documentEndpoint } from '../endpoints/documentEndpoint.ts'
import { acceptConflict } from './acceptConflict.ts'
import { editSlots } from './editSlots.ts'
import { readSchedule } from './readSchedule.ts'
import { slotEditsSchema } from './schedule.ts'

const marksInput = z.strictObject({ slots: z.string().max(100).optional(), content: z.string().max(1_000).optional() })
const acceptInput = z.strictObject({ key: z.string().min(1).max(200), reason: z.string().trim().min(1).max(500).nullable() })

/** Under /cms/api/events/:id/schedule: its slots for those who may see drafts, edits of them for its editors. */
export const scheduleEndpoints: Endpoint[] = [
  documentEndpoint({
    path: '/:id/schedule', method: 'get', input: marksInput,
    authorize: (req) => authorizeEvent(req, 'viewer'),
    handle: ({ req, id, input }) => readSchedule(req, id, input),
  }),
  documentEndpoint({
    path: '/:id/schedule/moves', method: 'post', input: slotEditsSchema,
    authorize: (req) => authorizeEvent(req, 'editor'),
    handle: ({ req, id, input }) => editSlots(req, id, input.edits),
  }),
  documentEndpoint({
    path: '/:id/schedule/accepted', method: 'post', input: acceptInput,
    authorize: (req) => authorizeEvent(req, 'editor'),
    handle: async ({ req, id, input: { key, reason } }) => ({ accepted: await acceptConflict(req, id, key, reason) }),
  }),
]
