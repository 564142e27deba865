import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import type { ImportRecord } from '../../program/importing/importRecord.ts'
import type { StandingImport } from '../../program/importing/standingImport.ts'
import { listStanding } from '../standing/standingImports.ts'
import { listImports } from './imports.ts'

/** The imports into the event of a slug, newest first, and the addresses that are looked at; `null` if there is no such event. */
export async function historyOf(payload: Payload, slug: string): Promise<{ imports: ImportRecord[]; standing: StandingImport[] } | null> {
  const event = await eventOfSlug(payload, slug)
  if (event === null) return null
  const db = await transactionOf(await createLocalReq({}, payload))
  return { imports: await listImports(db, event), standing: await listStanding(db, event) }
}

/** The id of the event of a slug; `null` if there is none. */
export async function eventOfSlug(payload: Payload, slug: string): Promise<string | null> {
  // The command is the system: it sees drafts and what lies in the trash.
  const { docs } = await payload.find({ collection: 'events', where: { slug: { equals: slug } }, draft: true, trash: true, depth: 0, limit: 1, select: {}, overrideAccess: true })
  return docs[0]?.id ?? null
}
