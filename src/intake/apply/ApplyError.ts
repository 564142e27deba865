import type { RowReference } from '../notes.ts'
import { placeOf } from '../notes.ts'

/** A row could not be brought in; nothing was changed. */
export class ApplyError extends Error {
  override readonly name = 'ApplyError'
  readonly row: RowReference
  constructor(row: RowReference, message: string, options?: ErrorOptions) {
    super(`${row.name} (${placeOf(row)}): ${message}`, options)
    this.row = row
  }
}

/** What a person should read of an error of Payload: for each field what is wrong with it. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const fields = fieldFaultsOf(error)
  return fields.length === 0 ? error.message : fields.join('; ')
}

function fieldFaultsOf(error: Error): string[] {
  const data: unknown = 'data' in error ? error.data : null
  const errors: unknown = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : null
  if (!Array.isArray(errors)) return []
  return errors.flatMap((fault: unknown) =>
    typeof fault === 'object' && fault !== null && 'message' in fault && 'path' in fault ? [`${String(fault.path)}: ${String(fault.message)}`] : [],
  )
}
