import type { Endpoint } from 'payload'
import type { MembershipRole } from '../../content/access/member.ts'
import { authorizeEvent } from '../../content/endpoints/authorizeEvent.ts'
import { documentEndpoint } from '../../content/endpoints/documentEndpoint.ts'
import type { DocumentEndpoint } from '../../content/endpoints/documentEndpoint.ts'

/** An endpoint below an event for members with a role there. */
export function eventEndpoint<Input>({ role, ...rest }: Omit<DocumentEndpoint<Input>, 'authorize'> & { role: MembershipRole }): Endpoint {
  return documentEndpoint({ ...rest, authorize: (req) => authorizeEvent(req, role) })
}
