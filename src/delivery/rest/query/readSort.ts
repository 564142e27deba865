import type { CollectionName } from '../collections.ts'
import { findField, fieldsOf } from './fields.ts'
import type { Field } from './fields.ts'
import { queryLimits } from './limits.ts'
import { invalidParameter, unknownField } from './refusals.ts'

export type Sort = { readonly field: Field; readonly isDescending: boolean }

/**
 * Reads `sort`: fields with commas between, `-` for descending.
 * @throws Problem unknown_field, invalid_parameter
 */
export function readSort(name: CollectionName, sort: string | undefined): readonly Sort[] {
  if (sort === undefined) return []
  const parts = sort.split(',').map((part) => part.trim())
  if (parts.length > queryLimits.sorts) throw invalidParameter('sort', `must not name more than ${queryLimits.sorts} fields`)
  const read = parts.map((part) => readOne(name, part))
  // Of a field that is named twice the first decides.
  return [...new Map([...read].reverse().map((one) => [one.field.path, one])).values()].reverse()
}

export function writeSort(sort: readonly Sort[]): string {
  return sort.map(({ field, isDescending }) => `${isDescending ? '-' : ''}${field.path}`).join(',')
}

function readOne(name: CollectionName, part: string): Sort {
  const isDescending = part.startsWith('-')
  const path = isDescending ? part.slice(1) : part
  const field = findField(name, path)
  if (!field) throw unknownField(name, path, 'sort')
  if (field.isSortable) return { field, isDescending }
  // By what people see of it, where there is something.
  const within = ['name', 'title', 'slug'].map((last) => `${field.path}.${last}`).find((candidate) => fieldsOf(name).has(candidate))
  throw invalidParameter('sort', `can’t go by \`${field.path}\``, within)
}
