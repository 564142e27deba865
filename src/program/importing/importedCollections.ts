/** Collections of which imports remember what they left, field by field. */
export const importedCollections = ['events', 'tracks', 'sessions', 'slots', 'speakers', 'rooms'] as const
export type ImportedCollection = (typeof importedCollections)[number]

export function isImported(collection: string): collection is ImportedCollection {
  return importedCollections.some((known) => known === collection)
}
