import type { Field } from './fields.ts'
import { queryLimits } from './limits.ts'
import { nearest } from '../../http/nearest.ts'

/** A value to compare with, as fields of its type have it; instants as ms since 1970. `null`: no value. */
export type Value = string | number | boolean | null

/** What is wrong with a text as a value, in words that follow the name of the parameter; and what was probably meant. */
export type ValueFault = { fault: string; suggestion?: string }

export function isValueFault(read: Value | ValueFault): read is ValueFault {
  return typeof read === 'object' && read !== null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const number = /^-?\d{1,15}(\.\d{1,10})?$/
const dayOnly = /^\d{4}-\d\d-\d\d$/
const instant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+ -]\d\d:\d\d)$/i

/** Reads a text as a value of a field. Of a field without a value, other than a text, `null` and nothing at all are names. */
export function readValue(text: string, field: Field): Value | ValueFault {
  if (text.length > queryLimits.valueLength) return { fault: `must not be longer than ${queryLimits.valueLength} characters` }
  if (text === '' || (text === 'null' && field.type !== 'text')) return null
  switch (field.type) {
    case 'text':
    case 'richText':
      return text.normalize('NFC')
    case 'word': {
      if (field.words?.includes(text) === true) return text
      const meant = nearest(text, field.words ?? [])
      return { fault: `must be one of: ${field.words?.join(', ') ?? ''}`, ...(meant === null ? {} : { suggestion: meant }) }
    }
    case 'number':
      return number.test(text) ? Number(text) : { fault: 'must be a number in plain digits' }
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : { fault: 'must be true or false' }
    case 'day':
      return isDay(text) ? text : { fault: 'must be a day: YYYY-MM-DD' }
    case 'instant':
      return readInstant(text)
    case 'id':
      return uuid.test(text) ? text.toLowerCase() : { fault: 'must be an id (a UUID)' }
    case 'reference':
      return uuid.test(text) ? text.toLowerCase() : { fault: `must be an id (a UUID); to ask by slug use \`${field.path}.slug\``, suggestion: `${field.path}.slug` }
  }
}

function readInstant(text: string): Value | ValueFault {
  const fault = { fault: 'must be an instant with its offset, such as 2026-03-23T10:00:00Z or 2026-03-23T10:00:00+01:00, or a day, which stands for its first moment in UTC' }
  if (dayOnly.test(text)) return isDay(text) ? Date.parse(text) : fault
  const date = instant.exec(text)?.[1]
  if (date === undefined || !isDay(date)) return fault
  // In a query `+` means a space, so that an offset is often sent as one.
  const at = Date.parse(text.replace(' ', '+').toUpperCase())
  return Number.isNaN(at) ? fault : at
}

/** True for a day that there is: not for 30 February. */
function isDay(text: string): boolean {
  return dayOnly.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
}
