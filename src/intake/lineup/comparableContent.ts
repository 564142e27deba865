import { allLocales } from '../../program/locale.ts'
import type { Comparable } from '../plan/compareFields.ts'
import { essenceOf } from '../plan/essenceOf.ts'
import type { Fields } from './fields.ts'
import { identityFields } from './fields.ts'
import type { Refer } from './references.ts'
import { mapReferences } from './references.ts'
import type { Content } from './wholeEvent.ts'

/** The part under which the file of a media document is compared and remembered. */
export const filePart = 'file'

/**
 * A content part by part, to compare and to remember: `order`, and for each language `title.en`. Rich texts are essences; of rows of
 * arrays the own ids are left out; what a part lacks is `null`. Of a media document the name of its file, a hash, stands for the file.
 */
export function comparableContent(content: Content, fields: Fields, refer: Refer): Comparable {
  const resolved = mapReferences(content, fields, refer)
  return Object.fromEntries(Object.entries(fields).flatMap(([name, shape]): [string, unknown][] => {
    const value = resolved[name] ?? null
    if (name === 'filename') return [[filePart, value]]
    if (identityFields.has(name)) return []
    if (shape.kind === 'text' || shape.kind === 'rich') {
      const texts = new Map<string, unknown>(Object.entries(value ?? {}))
      return allLocales.map((locale) => [`${name}.${locale}`, shape.kind === 'rich' ? essenceOf(texts.get(locale)) : (texts.get(locale) ?? null)])
    }
    if (shape.kind === 'rows' && Array.isArray(value)) return [[name, value.map((row: Content) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'id')))]]
    return [[name, value]]
  }))
}
