import type { Endpoint } from 'payload'
import type { MembershipRole } from '../../content/access/member.ts'
import { authorizeEvent } from '../../content/endpoints/authorizeEvent.ts'
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
    authorize: (req) => authorizeEvent(req, role),
    handle: ({ id, ...call }) => handle({ ...call, event: id }),
  })
}
