import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { CommonProblem } from '../../content/endpoints/problem.ts'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportsAnswer } from '../../program/importing/importsAnswer.ts'
import { columnMeanings } from '../../program/importing/mapping.ts'
import { applyInputSchema, planAgainInputSchema } from '../../program/importing/importsAnswer.ts'
import { ImportProblem } from '../problem.ts'
import { beginApply } from '../records/beginApply.ts'
import { beginImport } from '../records/beginImport.ts'
import { beginUndo } from '../records/beginUndo.ts'
import { describeImport } from '../records/describeImport.ts'
import { dropImport } from '../records/dropImport.ts'
import { uploadBounds } from '../records/files.ts'
import type { KeptImport } from '../records/imports.ts'
import { listImports, rememberedOptions } from '../records/imports.ts'
import { inTransaction } from '../records/inTransaction.ts'
import { planAgain } from '../records/planAgain.ts'
import { hasColumns, readers, sourceNames } from '../sources/readers.ts'
import { listStanding } from '../standing/standingImports.ts'
import { eventEndpoint } from './eventEndpoint.ts'
import { receivedSchema, receiveImport } from './receiveImport.ts'

const nothing = z.strictObject({})

/** Under /cms/api/events/:id/imports: programmes from elsewhere, planned and applied by the event's editors, seen by its team. */
export const importEndpoints: Endpoint[] = [
  eventEndpoint({
    path: '/:id/imports', method: 'get', role: 'viewer', input: nothing,
    handle: async ({ req, id }): Promise<ImportsAnswer> => {
      const db = await transactionOf(req)
      const member = requester(req)
      return {
        imports: await listImports(db, id),
        standing: await listStanding(db, id),
        sources: sourceNames.map((name) => ({ name, what: readers[name].what, several: readers[name].several, meanings: hasColumns(name) ? [...columnMeanings] : [] })),
        remembered: await rememberedOptions(db, id),
        may: { edit: hasRole(member, id, 'editor'), setPhase: hasRole(member, id, 'manager') },
        bounds: { ...uploadBounds },
      }
    },
  }),
  eventEndpoint({
    path: '/:id/imports', method: 'post', status: 202, role: 'editor', input: receivedSchema, read: receiveImport,
    handle: async ({ req, id, input: { source, files, url, options } }) => {
      const member = requester(req)
      const by = member === null ? null : { collection: member.collection, id: member.id }
      // What decides when things go public is for those who may release.
      const setsPhase = hasRole(member, id, 'manager')
      return inTransaction(req, (db) => beginImport(db, { event: id, source, files, url: url ?? null, options: { ...options, setsPhase }, by, madeBy: null }))
    },
  }),
  eventEndpoint({
    path: '/:id/imports/:import', method: 'get', role: 'viewer', input: nothing,
    handle: ({ req, id }) => describeImport(req, id, importOf(req)),
  }),
  eventEndpoint({
    path: '/:id/imports/:import', method: 'delete', role: 'editor', input: nothing,
    handle: async ({ req, id }) => {
      await inTransaction(req, (db) => dropImport(db, importOf(req), id))
      return {}
    },
  }),
  eventEndpoint({
    path: '/:id/imports/:import/plan', method: 'post', status: 202, role: 'editor', input: planAgainInputSchema,
    handle: ({ req, id, input }) => inTransaction(req, (db) => planAgain(db, importOf(req), id, input)),
  }),
  eventEndpoint({
    path: '/:id/imports/:import/apply', method: 'post', status: 202, role: 'editor', input: applyInputSchema,
    handle: async ({ req, id, input }) => {
      const { isOutdated, ...begun } = await inTransaction(req, (db) => beginApply(db, importOf(req), id, input, (kept, publish) => refusePhase(req, kept, publish)))
      if (isOutdated) throw new ImportProblem('content_changed', 'The content of the event changed since the plan was made. It is made again now: look at it, then apply it.')
      return begun
    },
  }),
  eventEndpoint({
    path: '/:id/imports/:import/undo', method: 'post', status: 202, role: 'editor', input: nothing,
    handle: ({ req, id }) => beginUndo(req, importOf(req), id, (kept) => refusePhase(req, kept, kept.publish)),
  }),
]

/** @throws ImportProblem import_not_found */
function importOf(req: PayloadRequest): number {
  const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).safeParse(req.routeParams?.import)
  if (!id.success) throw new ImportProblem('import_not_found', 'There is no such import into this event.')
  return id.data
}

/** An import that sets the phase of the event as it is published is for managers, and so is taking it back. */
function refusePhase(req: PayloadRequest, { event, options }: KeptImport, publish: boolean): void {
  if (publish && options.setsPhase && !hasRole(requester(req), event, 'manager')) {
    throw new CommonProblem('forbidden', 'This import was planned by a manager and may set the phase of the event: a manager applies and undoes it.')
  }
}
