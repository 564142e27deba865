import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { allLocales, defaultLocale } from '../../program/locale.ts'
import type { Locale } from '../../program/locale.ts'
import type { Fields, Shape, WholeCollection } from './fields.ts'
import { titleOf } from './fields.ts'
import type { Content } from './wholeEvent.ts'

/** The language in which a document is made first: one that has its title, the default before others. */
export function firstLocaleOf(collection: WholeCollection, content: Content): Locale {
  const title = titleOf[collection]
  const written = localesIn(title === undefined ? undefined : content[title])
  return written.includes(defaultLocale) ? defaultLocale : (written[0] ?? defaultLocale)
}

/** The languages in which something of it is written, in rows too. */
export function localesOf(content: Content, fields: Fields): Locale[] {
  const found = new Set(Object.entries(fields).flatMap(([name, shape]): Locale[] => {
    const value = content[name]
    if (shape.kind === 'text' || shape.kind === 'rich') return localesIn(value)
    return shape.kind === 'rows' && Array.isArray(value) ? value.flatMap((row: Content) => localesOf(row, shape.fields)) : []
  }))
  return allLocales.filter((locale) => found.has(locale))
}

/** Rows of arrays with ids: those that they have, else new ones, so that each language is written to the same rows. */
export function withRowIds(content: Content, fields: Fields): Content {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => {
    const isRows = fields[name]?.kind === 'rows' && Array.isArray(value)
    return [name, isRows ? value.map((row: Content) => ({ id: randomBytes(12).toString('hex'), ...row })) : value]
  }))
}

/** A content as Payload takes it in one language: the fields that are meant, of which those that are empty are emptied. */
export function dataIn(content: Content, fields: Fields, locale: Locale, isMeant: (name: string, shape: Shape) => boolean = () => true): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, shape]) => (isMeant(name, shape) ? [[name, valueIn(content[name], shape, locale)]] : [])))
}

/** True for fields of which each language has its own value, or rows that have such fields. */
export function hasLanguages(shape: Shape): boolean {
  return shape.kind === 'text' || shape.kind === 'rich' || (shape.kind === 'rows' && Object.values(shape.fields).some(hasLanguages))
}

function valueIn(value: unknown, shape: Shape, locale: Locale): unknown {
  if (shape.kind === 'text' || shape.kind === 'rich') return new Map<string, unknown>(Object.entries(value ?? {})).get(locale) ?? null
  if (shape.kind === 'rows') return (Array.isArray(value) ? value : []).map((row: Content) => ({ ...(row['id'] === undefined ? {} : { id: row['id'] }), ...dataIn(row, shape.fields, locale, (name) => name !== 'id') }))
  if (shape.kind === 'references') return value ?? []
  if (shape.kind !== 'value') return value ?? null
  const empty = emptyOf(shape.schema)
  // Of a group Payload leaves alone what is not named.
  return isGroup(empty) && isGroup(value) ? { ...empty, ...value } : (value ?? empty)
}

/** What stands in an empty field: a list of nothing, a group of nothing. */
function emptyOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodArray) return []
  return schema instanceof z.ZodObject ? Object.fromEntries(Object.keys(schema.shape).map((name) => [name, null])) : null
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function localesIn(value: unknown): Locale[] {
  const texts = new Set(Object.keys(value ?? {}))
  return allLocales.filter((locale) => texts.has(locale))
}
