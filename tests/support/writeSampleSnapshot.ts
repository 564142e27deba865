import { canonicalJson, sha256 } from '../../src/program/canonical.ts'
import { writeSnapshot } from '../../src/delivery/store/snapshot.ts'

import type { BuiltEdition } from './editions.ts'

/** Puts editions into a folder as delivery would have kept them, with no database involved. */
export async function writeSampleSnapshot(folder: string, editions: readonly BuiltEdition[]): Promise<void> {
  for (const { manifest, parts } of editions) {
    await writeSnapshot(folder, { database: 'sample', gone: false, manifest }, new Map(parts.map(({ entity }) => [sha256(canonicalJson(entity)), entity])))
  }
}
