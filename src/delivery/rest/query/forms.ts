import type { Field } from './fields.ts'
import type { Operator } from './operators.ts'
import { blur, exact } from './textual.ts'
import type { Present } from './valuesAt.ts'

/** What a value is made for comparing: `exact`, what a wanted one was made; `blurred`, a text in which others are looked for. */
export type Form = 'exact' | 'blurred'

export function formOf(operator: Operator): Form {
  return operator === 'contains' || operator === 'like' || operator === 'not_like' ? 'blurred' : 'exact'
}

/** Brings values of a field into a form. */
export function readerOf({ type }: Field, form: Form): (value: Present) => Present {
  if (form === 'blurred') return (value) => blur(String(value))
  if (type === 'instant') return (value) => Date.parse(String(value))
  if (type === 'text') return (value) => exact(String(value))
  return (value) => value
}
