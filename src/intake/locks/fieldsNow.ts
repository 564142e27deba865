import type { PayloadRequest } from 'payload'
import type { ProgrammeCollection } from '../../program/importing/importedCollections.ts'
import type { Locale } from '../../program/locale.ts'
import { eventFieldsOf, roomFieldsOf, sessionFieldsOf, slotFieldsOf, speakerFieldsOf, trackFieldsOf } from '../apply/loadEvent.ts'
import type { Comparable } from '../plan/compareFields.ts'

/** A document's fields as imports compare them; `since` is when its newest version was written (UTC). */
export type FieldsAt = { fields: Comparable; since: string }

/** Looked at to find since when a field is another. */
export const mostVersions = 50

/** The fields of the newest version. Whoever asks was let in before. */
export async function fieldsNow(req: PayloadRequest, collection: ProgrammeCollection, id: string, locale: Locale): Promise<FieldsAt> {
  const asked = { id, depth: 0, draft: true, trash: true, overrideAccess: true, locale, fallbackLocale: false, req } as const
  const { payload } = req
  const at = (fields: Comparable, { updatedAt }: { updatedAt: string }): FieldsAt => ({ fields, since: updatedAt })
  switch (collection) {
    case 'events': {
      const document = await payload.findByID({ ...asked, collection })
      return at(eventFieldsOf(document), document)
    }
    case 'tracks': {
      const document = await payload.findByID({ ...asked, collection })
      return at(trackFieldsOf(document), document)
    }
    case 'sessions': {
      const document = await payload.findByID({ ...asked, collection })
      return at(sessionFieldsOf(document), document)
    }
    case 'speakers': {
      const document = await payload.findByID({ ...asked, collection })
      return at(speakerFieldsOf(document), document)
    }
    case 'rooms': {
      const document = await payload.findByID({ ...asked, collection })
      return at(roomFieldsOf(document), document)
    }
    case 'slots': {
      const document = await payload.findByID({ ...asked, collection })
      return at(slotFieldsOf(document), document)
    }
  }
}

/** Its versions, newest first; none of what has none. */
export async function fieldsBefore(req: PayloadRequest, collection: ProgrammeCollection, id: string, locale: Locale): Promise<FieldsAt[]> {
  const asked = { where: { parent: { equals: id } }, sort: '-updatedAt', limit: mostVersions, depth: 0, pagination: false, overrideAccess: true, locale, fallbackLocale: false, req } as const
  const { payload } = req
  switch (collection) {
    case 'events':
      return (await payload.findVersions({ ...asked, collection })).docs.map(({ version, updatedAt }) => ({ fields: eventFieldsOf(version), since: updatedAt }))
    case 'tracks':
      return (await payload.findVersions({ ...asked, collection })).docs.map(({ version, updatedAt }) => ({ fields: trackFieldsOf(version), since: updatedAt }))
    case 'sessions':
      return (await payload.findVersions({ ...asked, collection })).docs.map(({ version, updatedAt }) => ({ fields: sessionFieldsOf(version), since: updatedAt }))
    case 'speakers':
      return (await payload.findVersions({ ...asked, collection })).docs.map(({ version, updatedAt }) => ({ fields: speakerFieldsOf(version), since: updatedAt }))
    case 'rooms':
    case 'slots':
      return []
  }
}
