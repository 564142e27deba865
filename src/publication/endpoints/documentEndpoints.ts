import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { members } from '../../content/access/members.ts'
import { readPublicState } from '../actions/readPublicState.ts'
import type { WatchedCollection } from '../hooks/touchedEvents.ts'
import { PublicationProblem } from '../problem.ts'
import { managementEndpoint } from './managementEndpoint.ts'

/** Under /cms/api/{collection}/:id: what the public sees of a document. For whoever may read its drafts. */
export function documentEndpoints(collection: WatchedCollection): Endpoint[] {
  return [
    managementEndpoint({
      path: '/:id/public-state', method: 'get', input: z.strictObject({}),
      authorize: (req) => findDocument(req, collection),
      handle: ({ db, req, id }) => readPublicState(db, req, collection, id),
    }),
  ]
}

/** The document's id. Whoever may not see it does not learn whether it exists. */
async function findDocument(req: PayloadRequest, collection: WatchedCollection): Promise<string> {
  if ((await members({ req })) !== true) throw new PublicationProblem('forbidden', 'This is for those who have a role at an event.')
  const id = z.uuid().safeParse(req.routeParams?.id)
  const found = id.success ? await req.payload.findByID({ collection, id: id.data, depth: 0, draft: true, trash: true, disableErrors: true, overrideAccess: false, req }) : null
  if (found === null) throw new PublicationProblem('document_not_found', 'There is no such document, or you may not see it.')
  return found.id
}
