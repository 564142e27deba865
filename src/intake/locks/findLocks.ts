import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../../content/access/member.ts'
import type { MembershipRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import { isOfProgramme } from '../../program/importing/importedCollections.ts'
import type { ImportedCollection } from '../../program/importing/importedCollections.ts'
import type { Lock } from '../../program/importing/locksAnswer.ts'
import { localeSchema } from '../../program/locale.ts'
import { originPart } from '../lineup/matchWhole.ts'
import { fingerprintOf } from '../plan/compareFields.ts'
import type { Recorded } from '../plan/there.ts'
import { fieldsBefore, fieldsNow } from './fieldsNow.ts'
import type { FieldsAt } from './fieldsNow.ts'
import { partsBefore, partsNow } from './partsNow.ts'

const writtenSchema = z.object({ event: z.string(), name: z.string().nullable(), source: z.string(), fields: z.record(z.string(), z.string()), locale: localeSchema })

/** A lock with what it takes to give the field back: its fingerprint now. */
export type FoundLock = Lock & { now: string }

/**
 * Fields of a document that are another by now than an import left them, for events at which whoever asks has the role: what an editor
 * wrote, so that imports keep it. Whether a document is published is none of a source's fields.
 */
export async function findLocks(req: PayloadRequest, collection: ImportedCollection, id: string, role: MembershipRole): Promise<FoundLock[]> {
  const db = await transactionOf(req)
  const member = requester(req)
  const rows = await rowsOf(db, writtenSchema, sql`
    select written.event, written.source, written.fields, written.locale, coalesce(own.name, english.name) as name
    from intake.written
    left join public.events_locales own on own._parent_id = written.event and own._locale::text = written.locale
    left join public.events_locales english on english._parent_id = written.event and english._locale = 'en'
    where written.document = ${id}::uuid and written.collection = ${collection}
    order by written.event`)
  const locks: FoundLock[] = []
  for (const { event, name, source, fields: recorded, locale } of rows.filter((row) => hasRole(member, row.event, role))) {
    // What an export brought is remembered part by part.
    const inFields = recorded[originPart] === undefined && isOfProgramme(collection) ? collection : null
    const { fields } = inFields === null ? await partsNow(req, collection, id) : await fieldsNow(req, inFields, id, locale)
    const changed = Object.entries(fields).filter(([field, value]) => recorded[field] !== undefined && recorded[field] !== fingerprintOf(value))
    if (changed.length === 0) continue
    const versions = inFields === null ? await partsBefore(req, collection, id) : await fieldsBefore(req, inFields, id, locale)
    locks.push(...changed.map(([field, value]) => ({ field, event: { id: event, name: name ?? 'an event' }, source, since: sinceWhen(field, recorded, versions), now: fingerprintOf(value) })))
  }
  return locks
}

/** When the oldest version was written that follows one in which the field was as the import left it; `null` if none tells. */
function sinceWhen(field: string, recorded: Recorded, versions: readonly FieldsAt[]): string | null {
  const at = versions.findIndex(({ fields }) => fingerprintOf(fields[field]) === recorded[field])
  return at <= 0 ? null : (versions[at - 1]?.since ?? null)
}
