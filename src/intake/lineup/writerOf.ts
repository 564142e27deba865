import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import { writtenKey } from '../../content/collections/Media/hooks/takeFile.ts'
import { dropLanguage } from '../../content/dropLanguage.ts'
import { giveIdentity } from '../../content/hooks/keepGivenId.ts'
import type { Locale } from '../../program/locale.ts'
import { dataIn, firstLocaleOf, hasLanguages, localesOf } from './dataOf.ts'
import { allFieldsOf, draftedCollections, ownCollections, titleOf } from './fields.ts'
import type { Shape, WholeCollection } from './fields.ts'
import type { Content } from './wholeEvent.ts'

export type Writer = {
  create: (collection: WholeCollection, content: Content, options: { status: 'draft' | 'published'; id: string | null; number: number | null; file: Buffer | null }) => Promise<{ id: string; filename: string | null }>
  /** `locales`: those that are written beside the first one; left out: all that the content has. */
  update: (collection: WholeCollection, id: string, content: Content, options: { status: 'draft' | 'published'; isBeside: boolean; isMeant: (name: string, shape: Shape, locale: Locale) => boolean; locales?: ReadonlySet<string> }) => Promise<void>
}

/** Writes documents in every language through Payload. @param eventOfAll the id of the event to which they belong. */
export function writerOf(payload: Payload, req: PayloadRequest, eventOfAll: () => string): Writer {
  // The command is the system: no user, no access to ask for.
  const system = { depth: 0, req, overrideAccess: true } as const
  const statusIn = (collection: WholeCollection, status: 'draft' | 'published') => (draftedCollections.has(collection) ? { _status: status } : {})

  async function inOtherLanguages(collection: WholeCollection, id: string, content: Content, first: Locale, status: 'draft' | 'published', isBeside: boolean, locales: readonly Locale[], isMeant: (name: string, shape: Shape, locale: Locale) => boolean): Promise<void> {
    const fields = allFieldsOf(collection)
    for (const locale of locales) {
      if (locale === first) continue
      const data = dataIn(content, fields, locale, (name, shape) => hasLanguages(shape) && isMeant(name, shape, locale))
      const title = titleOf[collection]
      // A text that such a document must have in each of its languages can only go with the language.
      if (!draftedCollections.has(collection) && title !== undefined && data[title] === null) await dropLanguage(req, collection, id, locale)
      else if (Object.keys(data).length > 0) await payload.update({ ...system, locale, collection, id, data: { ...data, ...statusIn(collection, status) }, draft: isBeside }) // fields of that collection
    }
  }

  return {
    create: async (collection, content, { status, id, number, file }) => {
      const fields = allFieldsOf(collection)
      const first = firstLocaleOf(collection, content)
      const { number: _, ...data } = dataIn(content, fields, first, (name) => content[name] !== undefined)
      const team = collection === 'slots' ? {} : collection === 'events' ? {} : ownCollections.has(collection) ? { event: eventOfAll() } : { editableBy: [eventOfAll()] }
      const upload = file === null ? {} : { file: { data: file, name: String(content['filename']), mimetype: 'application/octet-stream', size: file.byteLength } }
      giveIdentity(req, { ...(id === null ? {} : { id }), ...(number === null ? {} : { number }) })
      req.context[writtenKey] = file !== null
      try {
        const made = await payload.create({ ...system, locale: first, collection, data: { ...data, ...team, ...statusIn(collection, status) } as unknown as RequiredDataFromCollectionSlug<WholeCollection>, draft: false, ...upload }) // fields of that collection
        giveIdentity(req, null)
        req.file = undefined
        await inOtherLanguages(collection, made.id, content, first, status, false, localesOf(content, fields), () => true)
        return { id: made.id, filename: filenameOf(made) }
      } finally {
        giveIdentity(req, null)
        req.context[writtenKey] = false
        req.file = undefined
      }
    },
    update: async (collection, id, content, { status, isBeside, isMeant, locales }) => {
      const fields = allFieldsOf(collection)
      const first = firstLocaleOf(collection, content)
      const data = dataIn(content, fields, first, (name, shape) => name !== 'number' && name !== 'filename' && isMeant(name, shape, first))
      await payload.update({ ...system, locale: first, collection, id, data: { ...data, ...statusIn(collection, status) }, draft: isBeside }) // fields of that collection
      const others = locales === undefined ? localesOf(content, fields) : [...new Set([...localesOf(content, fields), ...locales])] as Locale[] // parts are named by locales
      await inOtherLanguages(collection, id, content, first, status, isBeside, others, isMeant)
    },
  }
}

function filenameOf(document: object): string | null {
  return 'filename' in document && typeof document.filename === 'string' ? document.filename : null
}
