import { Forbidden, NotFound, ValidationError } from 'payload'

/** Why a write was refused, for whoever reads it hours later. */
export function reasonOf(error: Error): string {
  if (error instanceof ValidationError) return error.data.errors.map(({ label, path, message }) => `${typeof label === 'string' && label !== '' ? label : path}: ${meaning[message] ?? message}`).join(' ')
  if (error instanceof Forbidden) return 'Whoever set it may not publish this document any more.'
  if (error instanceof NotFound) return 'The document is gone, or whoever set it may not see it any more.'
  return error.message
}

/** What Payload says where the database refuses a value, as in a race for a slug. */
const meaning: Readonly<Record<string, string>> = { 'Value must be unique': 'another document has taken this value meanwhile.' }
