/** The id of a reference, whether it was loaded or not. */
export function idOf(reference: string | { id: string }): string {
  return typeof reference === 'string' ? reference : reference.id
}

export function idOrNull(reference: string | { id: string } | null | undefined): string | null {
  return reference === null || reference === undefined ? null : idOf(reference)
}
