import type { Access, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { editorsOf } from '../../content/access/teamsOf.ts'
import { members } from '../../content/access/members.ts'
import { roomStates } from '../../program/roomState.ts'
import { readRoomState, setRoomState } from '../actions/setRoomState.ts'
import { PublicationProblem } from '../problem.ts'
import { managementEndpoint } from './managementEndpoint.ts'

const stateInput = z.strictObject({
  state: z.enum(roomStates),
  /** When it is open again by itself. */
  until: z.iso.datetime({ offset: true }).optional(),
}).refine(({ state, until }) => state !== 'open' || until === undefined, { path: ['until'], message: 'says when a room is open again: leave it out where it is open' })

/** Under /cms/api/rooms/:id: how a room is at this moment. Whoever may edit the room may say it. */
export const roomEndpoints: Endpoint[] = [
  managementEndpoint({
    path: '/:id/state', method: 'get', input: z.strictObject({}),
    authorize: (req) => findRoom(req, members, 'who have a role at an event'),
    handle: ({ db, id }) => readRoomState(db, id),
  }),
  managementEndpoint({
    path: '/:id/state', method: 'post', input: stateInput,
    authorize: (req) => findRoom(req, editorsOf('editableBy'), 'who may edit the room: the teams that it names, and platform admins'),
    handle: ({ db, id, by, input: { state, until } }) => setRoomState(db, id, { state, until: until ?? null, by }),
  }),
]

/** The room's id. Who may see only some rooms does not learn whether another exists. */
async function findRoom(req: PayloadRequest, access: Access, those: string): Promise<string> {
  const refusal = new PublicationProblem('forbidden', `This is for those ${those}.`)
  const id = z.uuid().safeParse(req.routeParams?.id)
  const allowed = await access({ req })
  if (!id.success || allowed === false) throw refusal
  const named = { id: { equals: id.data } }
  const { totalDocs } = await req.payload.count({ collection: 'rooms', where: allowed === true ? named : { and: [named, allowed] }, req, overrideAccess: true }) // the query is what access says
  if (totalDocs === 0) throw allowed === true ? new PublicationProblem('room_not_found', 'There is no room with this id.') : refusal
  return id.data
}
