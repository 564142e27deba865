import type { Access, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import { members } from '../../content/access/members.ts'
import { requester } from '../../content/access/requester.ts'
import { documentEndpoint } from '../../content/endpoints/documentEndpoint.ts'
import type { ImportedCollection } from '../../program/importing/importedCollections.ts'
import { releaseLocksInputSchema } from '../../program/importing/locksAnswer.ts'
import type { LocksAnswer } from '../../program/importing/locksAnswer.ts'
import { ImportProblem } from '../problem.ts'
import { findLocks } from './findLocks.ts'
import { releaseLocks } from './releaseLocks.ts'

/**
 * Under /cms/api/{collection}/:id: which fields imports leave as editors have them, for whoever may read its drafts; giving them back to
 * the source, for whoever may edit it.
 */
export function lockEndpoints(collection: ImportedCollection): Endpoint[] {
  return [
    documentEndpoint({
      path: '/:id/locks', method: 'get', input: z.strictObject({}),
      authorize: (req) => findDocument(req, collection),
      handle: ({ req, id }) => answerOf(req, collection, id),
    }),
    documentEndpoint({
      path: '/:id/locks/release', method: 'post', input: releaseLocksInputSchema,
      authorize: async (req) => {
        const id = await findDocument(req, collection)
        if (!(await mayUpdate(req, collection, id))) throw new ImportProblem('forbidden', 'This is for those who may edit the document.')
        return id
      },
      handle: async ({ req, id, input: { fields } }) => {
        await releaseLocks(req, collection, id, fields)
        return await answerOf(req, collection, id)
      },
    }),
  ]
}

async function answerOf(req: PayloadRequest, collection: ImportedCollection, id: string): Promise<LocksAnswer> {
  const locks = await findLocks(req, collection, id, 'viewer')
  const mayRelease = locks.some(({ event }) => hasRole(requester(req), event.id, 'editor')) && (await mayUpdate(req, collection, id))
  return { locks: locks.map(({ field, event, source, since }) => ({ field, event, source, since })), mayRelease }
}

/** The document's id. Whoever may not see it does not learn whether it exists. */
async function findDocument(req: PayloadRequest, collection: ImportedCollection): Promise<string> {
  if ((await members({ req })) !== true) throw new ImportProblem('forbidden', 'This is for those who have a role at an event.')
  const id = z.uuid().safeParse(req.routeParams?.id)
  const found = id.success ? await req.payload.findByID({ collection, id: id.data, depth: 0, draft: true, trash: true, disableErrors: true, overrideAccess: false, req }) : null
  if (found === null) throw new ImportProblem('document_not_found', 'There is no such document, or you may not see it.')
  return found.id
}

async function mayUpdate(req: PayloadRequest, collection: ImportedCollection, id: string): Promise<boolean> {
  const access: Access | undefined = req.payload.collections[collection].config.access.update
  const allowed = await access({ req, id })
  if (typeof allowed === 'boolean') return allowed
  // The query is what access says.
  const { totalDocs } = await req.payload.count({ collection, where: { and: [{ id: { equals: id } }, allowed] }, trash: true, overrideAccess: true, req })
  return totalDocs > 0
}
