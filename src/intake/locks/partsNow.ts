import type { PayloadRequest } from 'payload'
import type { ImportedCollection } from '../../program/importing/importedCollections.ts'
import { comparableContent } from '../lineup/comparableContent.ts'
import { contentOf } from '../lineup/contentOf.ts'
import { draftedCollections, fieldsOf } from '../lineup/fields.ts'
import type { FieldsAt } from './fieldsNow.ts'
import { mostVersions } from './fieldsNow.ts'

/** The parts of the newest version, as imports of exports compare them: `level`, `title.de`. Whoever asks was let in before. */
export async function partsNow(req: PayloadRequest, collection: ImportedCollection, id: string): Promise<FieldsAt> {
  const document = await req.payload.findByID({ collection, id, depth: 0, draft: true, trash: true, overrideAccess: true, locale: 'all', req })
  return partsAt(collection, document, document.updatedAt)
}

/** Its versions, newest first; none of what has none. */
export async function partsBefore(req: PayloadRequest, collection: ImportedCollection, id: string): Promise<FieldsAt[]> {
  if (!draftedCollections.has(collection)) return []
  const { docs } = await req.payload.findVersions({ collection, where: { parent: { equals: id } }, sort: '-updatedAt', limit: mostVersions, depth: 0, pagination: false, overrideAccess: true, locale: 'all', req })
  return docs.map(({ version, updatedAt }) => partsAt(collection, version, updatedAt))
}

function partsAt(collection: ImportedCollection, document: object, since: string): FieldsAt {
  const fields = fieldsOf[collection]
  return { fields: comparableContent(contentOf(document, fields), fields, (_to, id) => id), since }
}
