import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import type { MembershipRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { PublicationProblem } from '../problem.ts'
import { managementEndpoint } from './managementEndpoint.ts'
import type { ManagementCall, ManagementEndpoint } from './managementEndpoint.ts'

export type EventCall<Input> = Omit<ManagementCall<Input>, 'id'> & { event: string }

export type EventEndpoint<Input> = Omit<ManagementEndpoint<Input>, 'authorize' | 'handle'> & {
  /** Who may call it. */
  role: MembershipRole
  handle: (call: EventCall<Input>) => Promise<object>
}

/** An endpoint of one event for members with a role there. */
export function eventEndpoint<Input>({ role, handle, ...endpoint }: EventEndpoint<Input>): Endpoint {
  return managementEndpoint({
    ...endpoint,
    authorize: (req) => authorize(req, role),
    handle: ({ id, ...call }) => handle({ ...call, event: id }),
  })
}

/** The event's id. Whoever has no role there does not learn whether it exists. */
async function authorize(req: PayloadRequest, role: MembershipRole): Promise<string> {
  const id = z.uuid().safeParse(req.routeParams?.id)
  if (!id.success || !hasRole(requester(req), id.data, role)) throw new PublicationProblem('forbidden', `This is for those who have the role ${role} at the event.`)
  const { totalDocs } = await req.payload.count({ collection: 'events', where: { id: { equals: id.data } }, req, overrideAccess: true, trash: true }) // the role was looked at above
  if (totalDocs === 0) throw new PublicationProblem('event_not_found', 'There is no event with this id.')
  return id.data
}
