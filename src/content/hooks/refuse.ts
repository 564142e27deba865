import { ValidationError } from 'payload'
import type { CollectionSlug, PayloadRequest } from 'payload'

/** What is wrong with a field: the path of the field in the form, and a sentence for an editor. */
export type FieldFault = { path: string; message: string }

/** @throws ValidationError, shown at the fields, if there are any faults. */
export function refuse(faults: readonly FieldFault[], { collection, req, id }: { collection: CollectionSlug | string; req: PayloadRequest; id?: string }): void {
  if (faults.length === 0) return
  throw new ValidationError({ collection, id, errors: faults.map(({ path, message }) => ({ path, message })), req }, req.t)
}
