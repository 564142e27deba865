import type { CollectionSlug, PayloadRequest } from 'payload'
import { canonicalJson } from '../../program/canonical.ts'
import { spoken } from '../../program/difference/words.ts'
import { publicFields } from '../build/publicFields.ts'
import type { draftedCollections } from '../published.ts'

/** The labels of the fields in which the newest draft of a published document differs from it in what could become public. */
export async function draftFields(req: PayloadRequest, collection: (typeof draftedCollections)[number], id: string): Promise<string[]> {
  const { payload } = req
  const newest = await payload.db.findVersions({
    collection, where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }, { 'version._status': { equals: 'draft' } }] }, limit: 1, pagination: false, locale: 'all', req,
  })
  const [draft] = newest.docs
  if (draft === undefined) return []
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({ collection, where: { id: { equals: id } }, limit: 1, pagination: false, locale: 'all', req })
  const version = fieldsIn(draft.version)
  const published = fieldsIn(docs[0])
  return publicFields[collection].filter((field) => canonicalJson(written(version[field])) !== canonicalJson(written(published[field]))).map((field) => labelOf(req, collection, field))
}

function fieldsIn(document: unknown): Readonly<Record<string, unknown>> {
  return typeof document === 'object' && document !== null ? { ...document } : {}
}

/** The value without what says nothing: empty texts and lists, and the ids of rows, which differ between a document and its versions. */
function written(value: unknown): unknown {
  if (value === null || value === '') return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(written)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return value
  const entries = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const said = key === 'id' || key === '_uuid' ? undefined : written(inner)
    return said === undefined ? [] : [[key, said]]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function labelOf(req: PayloadRequest, collection: CollectionSlug, name: string): string {
  const field = req.payload.collections[collection].config.flattenedFields.find((one) => one.name === name)
  const label: unknown = field !== undefined && 'label' in field ? field.label : undefined
  return typeof label === 'string' ? label : spoken(name)
}
