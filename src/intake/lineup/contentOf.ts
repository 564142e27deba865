import { dayOf } from '../../content/fields/day.ts'
import { allLocales } from '../../program/locale.ts'
import type { Fields, Shape } from './fields.ts'
import type { Content } from './wholeEvent.ts'

/**
 * The fields of a document, read in every language at depth 0, as an export has them: what is empty is left out, ids of rows too
 * unless they are a field.
 */
export function contentOf(document: object, fields: Fields): Content {
  const given = new Map<string, unknown>(Object.entries(document))
  return Object.fromEntries(Object.entries(fields).flatMap(([name, shape]) => {
    const value = valueOf(given.get(name), shape)
    return value === undefined ? [] : [[name, value]]
  }))
}

function valueOf(value: unknown, shape: Shape): unknown {
  switch (shape.kind) {
    case 'value':
      return plainOf(value)
    case 'day':
      return dayOf(value) ?? undefined
    case 'text':
    case 'rich':
      return inLanguages(value)
    case 'reference':
      return idIn(value)
    case 'references':
      return filled((Array.isArray(value) ? value : []).flatMap((one) => idIn(one) ?? []))
    case 'rows':
      return filled((Array.isArray(value) ? value : []).flatMap((row) => (isObject(row) ? [contentOf(row, shape.fields)] : [])))
  }
}

/** Without what is empty; rows of arrays lose their own ids. */
function plainOf(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return filled(value.flatMap((one: unknown) => plainOf(isObject(one) && 'id' in one ? { ...one, id: undefined } : one) ?? []))
  if (!isObject(value)) return value
  const entries = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const plain = plainOf(inner)
    return plain === undefined ? [] : [[key, plain] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function inLanguages(value: unknown): unknown {
  const texts = new Map<string, unknown>(isObject(value) ? Object.entries(value) : [])
  const found = allLocales.flatMap((locale) => {
    const text = texts.get(locale)
    return text === null || text === undefined || text === '' ? [] : [[locale, text] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function filled(list: unknown[]): unknown[] | undefined {
  return list.length === 0 ? undefined : list
}

function idIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return isObject(value) && 'id' in value && typeof value.id === 'string' ? value.id : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
