import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../access/member.ts'
import type { MembershipRole } from '../access/member.ts'
import { requester } from '../access/requester.ts'
import { CommonProblem } from './problem.ts'

/** The id of the event that a request is about, for members with a role there. Whoever has none does not learn whether it exists. @throws CommonProblem */
export async function authorizeEvent(req: PayloadRequest, role: MembershipRole): Promise<string> {
  const id = z.uuid().safeParse(req.routeParams?.id)
  if (!id.success || !hasRole(requester(req), id.data, role)) throw new CommonProblem('forbidden', `This is for those who have the role ${role} at the event.`)
  const { totalDocs } = await req.payload.count({ collection: 'events', where: { id: { equals: id.data } }, req, overrideAccess: true, trash: true }) // the role was looked at above
  if (totalDocs === 0) throw new CommonProblem('event_not_found', 'There is no event with this id.')
  return id.data
}
