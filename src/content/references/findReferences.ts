import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import type { ReferenceField } from './referenceFields.ts'

/** A document that names another: what it is, what it is called, in which fields it does so. */
export type Reference = { collection: string; id: string; title: string }

/**
 * The documents that name one, published or in their newest draft. One statement for each collection that may name it, and one for
 * its drafts, whatever the number of documents.
 * @param trash whether documents in the trash count: they may come back, so they do when the named one goes for good.
 */
export async function findReferences(
  { collection, id }: { collection: string; id: string },
  fields: readonly ReferenceField[],
  { req, trash }: { req: PayloadRequest; trash: boolean },
): Promise<Reference[]> {
  const found = new Map<string, Reference>()
  for (const from of new Set(fields.map((field) => field.from))) {
    const paths = fields.filter((field) => field.from === from).map(({ path }) => path)
    const { config } = req.payload.collections[from as CollectionSlug] // collected from the collections themselves
    const title = config.admin.useAsTitle ?? 'id'
    const note = (document: Readonly<Record<string, unknown>>, documentId: string): void => {
      if (from === collection && documentId === id) return
      const text = document[title]
      found.set(`${from} ${documentId}`, { collection: from, id: documentId, title: typeof text === 'string' && text !== '' ? text : 'Untitled' })
    }
    // What is named is named, whoever asks.
    const common = { collection: config.slug, depth: 0, limit: 20, pagination: false, trash, req, overrideAccess: true } as const
    const current = await req.payload.find({ ...common, where: names(paths, '', id) })
    for (const document of current.docs) note({ ...document }, document.id)
    if (!config.versions) continue
    const drafts = await req.payload.findVersions({ ...common, where: { and: [{ latest: { equals: true } }, names(paths, 'version.', id)] } })
    for (const { parent, version } of drafts.docs) {
      const key = `${from} ${String(parent)}`
      if (!found.has(key)) note({ ...version }, String(parent))
    }
  }
  return [...found.values()]
}

function names(paths: readonly string[], prefix: string, id: string): Where {
  return { or: paths.map((path) => ({ [`${prefix}${path}`]: { in: [id] } })) }
}
