import { z } from 'zod'
import { manifestEntrySchema, manifestSchema } from '../../program/edition.ts'
import type { Manifest, ManifestEntry } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { EditionFault } from './indexEvent.ts'
import { shareStrings } from './shareStrings.ts'
import type { SeenStrings } from './shareStrings.ts'

const headSchema = manifestSchema.extend({ entries: z.array(z.unknown()) })

/**
 * Parses a manifest a few entries at a time: it names everything that an event holds.
 * @throws EditionFault if it is none.
 */
export function* parseManifest(value: unknown, what: string, seen: SeenStrings): Steps<Manifest> {
  const head = headSchema.safeParse(value)
  if (!head.success) throw new EditionFault(`the manifest of ${what} can’t be read: ${head.error.message}`)
  yield
  return { ...head.data, entries: yield* parseEntries(head.data.entries, what, seen) }
}

/** @throws EditionFault if one is none. */
function* parseEntries(values: readonly unknown[], what: string, seen: SeenStrings): Steps<ManifestEntry[]> {
  const entries: ManifestEntry[] = []
  for (const value of values) {
    const entry = manifestEntrySchema.safeParse(value)
    if (!entry.success) throw new EditionFault(`the manifest of ${what} can’t be read: ${entry.error.message}`)
    entries.push(shareStrings(entry.data, seen))
    if (entries.length % 128 === 0) yield
  }
  return entries
}
