/** What a value of a field is, as far as comparing goes. */
export const fieldTypes = ['text', 'richText', 'word', 'number', 'boolean', 'instant', 'day', 'id', 'reference'] as const
export type FieldType = (typeof fieldTypes)[number]

/** What may be asked of a field: Payload's operators, by their names there. */
export const operatorTable = {
  equals: 'The same value. Empty or, where the field is no text, `null`: no value.',
  not_equals: 'The opposite of `equals`: fields without a value too.',
  in: 'One of these values: a list, or one text with commas.',
  not_in: 'The opposite of `in`.',
  all: 'Lists only: every one of these values is in it.',
  exists: '`true`: there is a value; `false`: there is none.',
  greater_than: 'A larger number, a later instant or day.',
  greater_than_equal: 'The same or a larger one.',
  less_than: 'A smaller number, an earlier instant or day.',
  less_than_equal: 'The same or a smaller one.',
  contains: 'The text somewhere within, whatever the case and accents.',
  like: 'Every word of the text somewhere within, whatever the order, case and accents.',
  not_like: 'The opposite of `like`.',
} as const satisfies Record<string, string>
export type Operator = keyof typeof operatorTable
export const operators = Object.keys(operatorTable) as Operator[] // the keys of the object above

/** Operators whose value is a list. */
export const listOperators: readonly Operator[] = ['in', 'not_in', 'all']

const equality: readonly Operator[] = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const order: readonly Operator[] = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const within: readonly Operator[] = ['contains', 'like', 'not_like']

const operatorsOfType: { readonly [T in FieldType]: readonly Operator[] } = {
  text: [...equality, ...within],
  richText: ['exists', ...within],
  word: equality,
  number: [...equality, ...order],
  boolean: ['equals', 'not_equals', 'exists'],
  instant: [...equality, ...order],
  day: [...equality, ...order],
  id: equality,
  reference: equality,
}

/** The operators of a field. @param isList true where a document has several values. */
export function operatorsOf(type: FieldType, isList: boolean): readonly Operator[] {
  const own = operatorsOfType[type]
  return isList && own.includes('in') ? [...own, 'all'] : own
}
