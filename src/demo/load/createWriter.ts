import type { CollectionSlug, Payload, PayloadRequest, RequiredDataFromCollectionSlug } from 'payload'
import { createLocalReq } from 'payload'
import type { Locale } from '../../program/locale.ts'
import { defaultLocale } from '../../program/locale.ts'
import type { DemoImage } from '../images/renderImages.ts'

/** What is the same in every language, and what is written in each. */
export type Localizable<Slug extends CollectionSlug> = {
  data: (locale: Locale) => RequiredDataFromCollectionSlug<Slug>
  texts?: (locale: Locale) => Partial<RequiredDataFromCollectionSlug<Slug>>
  /** Languages beside the default one. */
  locales?: readonly Locale[]
}

/** Makes documents in one transaction and remembers them by collection and slug. */
export type Writer = {
  create: <Slug extends CollectionSlug>(collection: Slug, key: string, document: Localizable<Slug>) => Promise<string>
  upload: (image: DemoImage, editableBy: readonly string[]) => Promise<string>
  /** @throws if nothing was made under this key. */
  idOf: (collection: CollectionSlug, key: string) => string
  /** How many documents were made of each collection. */
  counts: () => Record<string, number>
}

/** @param transactionID of the transaction in which all is written. */
export function createWriter(payload: Payload, transactionID: NonNullable<PayloadRequest['transactionID']>): Writer {
  const ids = new Map<string, string>()
  const counts: Record<string, number> = {}
  const remember = (collection: string, key: string, id: string): string => {
    ids.set(`${collection} ${key}`, id)
    counts[collection] = (counts[collection] ?? 0) + 1
    return id
  }
  // A request of its own for each document: Payload keeps the language and the file of a call in it.
  const request = async (locale: Locale): Promise<PayloadRequest> => await createLocalReq({ locale, fallbackLocale: false, req: { transactionID } }, payload)

  return {
    create: async (collection, key, { data, texts, locales = [] }) => {
      // The demo is the system: no user, no access to ask for.
      const system = { collection, depth: 0, overrideAccess: true } as const
      const made = await payload.create({ ...system, locale: defaultLocale, data: data(defaultLocale), req: await request(defaultLocale) })
      const { id } = made
      for (const locale of texts === undefined ? [] : locales) {
        // Some of the fields that a document is made of: what an update takes, which Payload writes as a type that no generic reaches.
        const data = texts?.(locale) as never
        await payload.update({ ...system, id, locale, data, req: await request(locale) })
      }
      return remember(collection, key, id)
    },
    upload: async ({ key, name, alt, bytes }, editableBy) => {
      const { id } = await payload.create({
        collection: 'media',
        data: { alt, editableBy: [...editableBy] },
        file: { data: bytes, mimetype: name.endsWith('.png') ? 'image/png' : 'image/webp', name, size: bytes.length },
        depth: 0,
        locale: defaultLocale,
        req: await request(defaultLocale),
        overrideAccess: true, // the demo is the system
      })
      return remember('media', key, id)
    },
    idOf: (collection, key) => {
      const id = ids.get(`${collection} ${key}`)
      if (id === undefined) throw new Error(`The demo refers to "${key}" of ${collection}, which was not made.`)
      return id
    },
    counts: () => ({ ...counts }),
  }
}
