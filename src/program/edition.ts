import { z } from 'zod'
import { entityKinds, phases } from './kinds.ts'
import type { EntityKind, pluralOf } from './kinds.ts'
import type { Entities } from './entities.ts'

/** Version of the entity schemas. Delivery reads this one and the one before. */
export const schemaVersion = 1

/** The scope of an edition: one event, or the catalogue of all that is public. */
export const catalogueScope = 'catalogue'
export const scopeSchema = z.union([z.literal(catalogueScope), z.uuid()])
/** An event's id, or `catalogue`. */
export type Scope = z.infer<typeof scopeSchema>

export const manifestEntrySchema = z.strictObject({
  kind: z.enum(entityKinds),
  id: z.uuid(),
  slug: z.string(),
  /** SHA-256 of the entity's canonical JSON, 64 hex digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Number of the edition in which this entity last became different. */
  changedIn: z.int().positive(),
})
export type ManifestEntry = z.infer<typeof manifestEntrySchema>

export const tombstoneSchema = z.strictObject({
  kind: z.enum(entityKinds),
  id: z.uuid(),
  slug: z.string(),
  /** Number of the first edition without the entity. */
  goneIn: z.int().positive(),
})
export type Tombstone = z.infer<typeof tombstoneSchema>

/** What of a session readers take notice of, beside its time and place. */
export const newsFields = ['title', 'abstract', 'speakers', 'track'] as const
export type NewsField = (typeof newsFields)[number]

export const newsSchema = z.strictObject({
  /** Id and slug of the session; no text of it, since it may have been taken back for good. */
  session: z.uuid(),
  slug: z.string(),
  what: z.enum(['added', 'changed', 'removed']),
  /** Of one that was changed: what reads otherwise. */
  fields: z.array(z.enum(newsFields)),
  /** The edition that brought it, and when that went live. */
  edition: z.int().positive(),
  at: z.iso.datetime(),
})
export type News = z.infer<typeof newsSchema>

/** Which entities an edition holds. The edition is the join of this and the entities named. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.int().positive(),
  scope: scopeSchema,
  number: z.int().positive(),
  /** The event's address; `null` for the catalogue. */
  slug: z.string().nullable(),
  phase: z.enum(phases).nullable(),
  /** Name that the team gave to the release, such as "1.1 Keynotes". */
  version: z.string().nullable(),
  note: z.string().nullable(),
  releasedAt: z.iso.datetime(),
  /** The number of the edition whose content this one brings back. */
  restores: z.int().positive().nullable(),
  /** SHA-256 over kinds, ids and hashes: equal content, equal hash. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** By kind in the order of `entityKinds`, then by id. */
  entries: z.array(manifestEntrySchema),
  tombstones: z.array(tombstoneSchema),
  /** What readers of the programme heard of this edition and those before, newest first. Earlier versions kept none. */
  news: z.array(newsSchema).default([]),
})
export type Manifest = z.infer<typeof manifestSchema>

/** An entity as the joined document shows it. */
export type Stamped<T> = T & { changedIn: number }

/** The joined document: a manifest with its entities, each kind in manifest order. */
export type Edition = Omit<Manifest, 'entries'> & {
  entities: { [K in EntityKind as (typeof pluralOf)[K]]: Stamped<Entities[K]>[] }
}
