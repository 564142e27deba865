import type { Endpoint, PayloadRequest } from 'payload'
import { requester } from '../../content/access/requester.ts'
import { documentEndpoint } from '../../content/endpoints/documentEndpoint.ts'
import type { DocumentEndpoint } from '../../content/endpoints/documentEndpoint.ts'
import type { Decider } from '../../program/editing/decider.ts'
import { databaseOf } from '../database.ts'
import type { Database } from '../database.ts'

export type ManagementCall<Input> = { db: Database; req: PayloadRequest; id: string; by: Decider; input: Input }

export type ManagementEndpoint<Input> = Omit<DocumentEndpoint<Input>, 'handle'> & {
  /** In a transaction of its own, if it is a POST. The answer is its JSON. */
  handle: (call: ManagementCall<Input>) => Promise<object>
}

/** An endpoint whose work is done on the database below Payload. */
export function managementEndpoint<Input>({ handle, ...endpoint }: ManagementEndpoint<Input>): Endpoint {
  return documentEndpoint({
    ...endpoint,
    handle: ({ req, id, input }) => {
      const member = requester(req)
      const call = { id, req, input, by: member === null ? null : { collection: member.collection, id: member.id } }
      const db = databaseOf(req.payload)
      return endpoint.method === 'get' ? handle({ ...call, db }) : db.transaction((transaction) => handle({ ...call, db: transaction }))
    },
  })
}
