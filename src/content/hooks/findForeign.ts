import type { CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '../access/member.ts'
import type { FieldFault } from './refuse.ts'

/** A reference that must lie in the event of the document that makes it. */
export type LocalReference = { path: string; collection: Extract<CollectionSlug, 'tracks' | 'sponsors' | 'sessions'>; noun: string }

/** The references of a document that lead to another event, or nowhere. One statement a reference that is set. */
export async function findForeign(
  references: readonly LocalReference[],
  { data, event, req }: { data: Readonly<Record<string, unknown>>; event: string; req: PayloadRequest },
): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  for (const { path, collection, noun } of references) {
    const id = idOf(data[path])
    if (id === null) continue
    const { docs } = await req.payload.find({
      collection,
      where: { id: { equals: id } },
      depth: 0,
      limit: 1,
      pagination: false,
      select: { event: true },
      req,
      overrideAccess: true, // a document has its event whoever asks
    })
    const found = docs[0]
    if (found === undefined) faults.push({ path, message: `This ${noun} does not exist, or lies in the trash. Choose another.` })
    else if (idOf(found.event) !== event) faults.push({ path, message: `This ${noun} belongs to another event. Choose one of this event.` })
  }
  return faults
}
