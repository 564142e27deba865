import { ValidationError } from 'payload'
import type { CollectionSlug, PayloadRequest } from 'payload'

/** What is wrong with a field: the path of the field in the form, and a sentence for an editor. */
export type FieldFault = { path: string; message: string }

/** @throws ValidationError, shown at the fields, if there are any faults. */
export function refuse(faults: readonly FieldFault[], { collection, req, id }: { collection: string; req: PayloadRequest; id?: string }): void {
  if (faults.length === 0) return
  const errors = faults.map(({ path, message }) => ({ path, message, label: labelOf(path, collection, req) }))
  throw new ValidationError({ collection, id, errors, req }, req.t)
}

/** What the form calls the field, for the line that sums up what is wrong. */
function labelOf(path: string, collection: string, req: PayloadRequest): string {
  const [name] = path.split('.')
  const field = req.payload.collections[collection as CollectionSlug].config.flattenedFields.find((candidate) => candidate.name === name) // refused documents are of a collection
  return field !== undefined && 'label' in field && typeof field.label === 'string' ? field.label : path
}
