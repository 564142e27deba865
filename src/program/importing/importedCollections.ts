/** Collections of which imports from every source remember what they left, field by field. */
export const programmeCollections = ['events', 'tracks', 'sessions', 'slots', 'speakers', 'rooms'] as const
export type ProgrammeCollection = (typeof programmeCollections)[number]

/** All of which imports remember it; of the others only those of exports do. */
export const importedCollections = [...programmeCollections, 'sponsors', 'organizations', 'venues', 'topics', 'media'] as const
export type ImportedCollection = (typeof importedCollections)[number]

export function isImported(collection: string): collection is ImportedCollection {
  return importedCollections.some((known) => known === collection)
}

export function isOfProgramme(collection: ImportedCollection): collection is ProgrammeCollection {
  return programmeCollections.some((known) => known === collection)
}
