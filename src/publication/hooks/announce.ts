import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { requester } from '../../content/access/requester.ts'
import { transactionOf } from '../../content/transaction.ts'
import { draftedCollections } from '../published.ts'
import { touchedEvents } from './touchedEvents.ts'
import type { WatchedCollection } from './touchedEvents.ts'

export type Change = {
  collection: WatchedCollection
  id: string
  kind: 'created' | 'updated' | 'deleted'
}

/**
 * Adds a build for every event whose edition may show the document, and keeps who wrote it, in the transaction of the write:
 * with it or not at all. One statement. Events whose editions are frozen get none, but for the event itself, which may be taken off.
 */
export async function announce(req: PayloadRequest, { collection, id, kind }: Change): Promise<void> {
  const db = await transactionOf(req)
  const isInTransaction = (await req.transactionID) !== undefined
  const seen = kind === 'deleted' || !isDrafted(collection) || !isInTransaction ? sql`true` : isPublicRowWritten(collection, id, kind)
  const open = collection === 'events' ? sql`true` : sql`not exists (
    select 1 from delivery.live join delivery.editions using (scope, number) where live.scope = touched.event::text and editions.phase = 'archived')`
  const member = requester(req)
  const by = member === null ? null : JSON.stringify({ collection: member.collection, id: member.id })
  await db.execute(sql`
    with seen as materialized (select where ${seen}), kept as (
      insert into publication.changes (collection, document, act, by) select ${collection}, ${id}::uuid, ${kind}, ${by}::jsonb from seen
    )
    select publication.add_builds(array(
      select distinct touched.event from (${touchedEvents(collection, id)}) touched (event) where exists (select from seen) and ${open}))`)
}

function isDrafted(collection: WatchedCollection): boolean {
  return draftedCollections.some((slug) => slug === collection)
}

/**
 * True if this very transaction wrote the row that the public may see. Payload tells hooks neither whether a save was a draft
 * (which writes a version only) nor what was public before (`previousDoc` is the latest version). A new document counts only
 * if it is published; of one that is written as a draft it is not known whether it was published before.
 */
function isPublicRowWritten(collection: WatchedCollection, id: string, kind: Change['kind']): SQL {
  return sql`exists (
    select 1 from public.${sql.identifier(collection)} written
    where written.id = ${id}::uuid and written.xmin = pg_current_xact_id()::xid
      ${kind === 'created' ? sql`and written._status = 'published' and written.deleted_at is null` : sql``})`
}
