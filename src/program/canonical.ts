import { createHash } from 'node:crypto'
import type { ManifestEntry } from './edition.ts'

/** Plain data: what JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** JSON with the keys of every object sorted by code unit: equal values, equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  })
}

/** SHA-256, 64 hex digits. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The hash of an edition's content: says nothing of numbers, names or times of release. */
export function contentHash(entries: readonly Pick<ManifestEntry, 'kind' | 'id' | 'hash'>[]): string {
  return sha256(entries.map(({ kind, id, hash }) => `${kind} ${id} ${hash}\n`).join(''))
}
