import type { Field } from './fields.ts'
import type { Form } from './forms.ts'
import { putWhere } from './matchWhere.ts'
import type { Put } from './matchWhere.ts'
import type { Present } from './valuesAt.ts'
import type { Where } from './where.ts'

/**
 * What entities of a list have at a field, in one of its forms, one entity after the other: what the one at `n` has begins at
 * `starts[n]`, and ends where the next one's begins.
 */
export type Column = { readonly values: readonly Present[]; readonly starts: Uint32Array }

/** Columns of one list. */
export type Columns = ReadonlyMap<Field, Partial<Record<Form, Column>>>

/** Makes a condition ready to be put to entities of a list by their places. @param columns all that it looks at. */
export function matchColumns(columns: Columns, where: Where): Put<number> {
  return putWhere(where, (field, form) => {
    const column = columns.get(field)?.[form]
    if (!column) throw new Error(`${field.path} is not kept by column`)
    const { values, starts } = column
    return {
      read: (value) => value,
      look: (at, _view, holds) => {
        const end = starts[at + 1] ?? 0
        for (let n = starts[at] ?? 0; n < end; n++) {
          const value = values[n]
          if (value !== undefined && holds(value)) return true
        }
        return false
      },
    }
  })
}
