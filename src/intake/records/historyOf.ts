import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportRecord } from '../../program/importing/importRecord.ts'
import { listImports } from './imports.ts'

/** The imports into the event of a slug, newest first; `null` if there is no such event. */
export async function historyOf(payload: Payload, slug: string): Promise<ImportRecord[] | null> {
  // The command is the system: it sees drafts and what lies in the trash.
  const { docs } = await payload.find({ collection: 'events', where: { slug: { equals: slug } }, draft: true, trash: true, depth: 0, limit: 1, select: {}, overrideAccess: true })
  const [event] = docs
  return event === undefined ? null : listImports(await transactionOf(await createLocalReq({}, payload)), event.id)
}
