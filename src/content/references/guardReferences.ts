import { APIError } from 'payload'
import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, Config, PayloadRequest } from 'payload'
import { listed } from '../listed.ts'
import { findReferences } from './findReferences.ts'
import { isGoing } from './goTogether.ts'
import type { Reference } from './findReferences.ts'
import { referenceFields } from './referenceFields.ts'
import type { ReferenceField } from './referenceFields.ts'

/** Told to whoever deletes a document that others still name: 409, with the list. */
export class StillReferencedError extends APIError<{ code: 'still_referenced'; references: Reference[] }> {
  constructor(message: string, references: Reference[]) {
    super(message, 409, { code: 'still_referenced', references }, true)
  }
}

/** Refuses to delete, or to put in the trash, what other documents name. For every collection that any field of any other names. */
export function guardReferences(config: Config): Config {
  const collections = config.collections ?? []
  const named = referenceFields(collections)
  return {
    ...config,
    collections: collections.map((collection) => {
      const fields = named.get(collection.slug)
      if (fields === undefined) return collection
      const { hooks } = collection
      return {
        ...collection,
        hooks: {
          ...hooks,
          beforeDelete: [...(hooks?.beforeDelete ?? []), refuseDelete(fields)],
          beforeChange: [...(hooks?.beforeChange ?? []), ...(collection.trash === true ? [refuseTrash(fields)] : [])],
        },
      }
    }),
  }
}

const refuseDelete =
  (fields: readonly ReferenceField[]): CollectionBeforeDeleteHook =>
  ({ collection, id, req }) =>
    refuse({ collection: collection.slug, id: String(id) }, fields, { req, trash: true })

const refuseTrash =
  (fields: readonly ReferenceField[]): CollectionBeforeChangeHook<{ id: string; deletedAt?: string | null }> =>
  async ({ collection, data, originalDoc, req }) => {
    const isTrashed = Boolean(data.deletedAt) && !originalDoc?.deletedAt
    if (isTrashed) await refuse({ collection: collection.slug, id: String(originalDoc?.id) }, fields, { req, trash: false })
    return data
  }

async function refuse(
  target: { collection: string; id: string },
  fields: readonly ReferenceField[],
  { req, trash }: { req: PayloadRequest; trash: boolean },
): Promise<void> {
  const references = (await findReferences(target, fields, { req, trash })).filter(({ id }) => !isGoing(req, id))
  if (references.length === 0) return
  const names = listed(references.map(({ collection, title }) => `“${title}” (${collection})`))
  throw new StillReferencedError(`This is still used by ${names}. Remove it there first.`, references)
}
