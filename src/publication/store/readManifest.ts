import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { manifestSchema, schemaVersion } from '../../program/edition.ts'
import type { Manifest } from '../../program/edition.ts'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'

/** The manifest of an edition that was ever live. @throws PublicationProblem edition_not_found, edition_outdated */
export async function readManifest(db: Database, event: string, number: number): Promise<Manifest> {
  const row = await rowOf(db, z.object({ manifest: manifestSchema }), sql`select manifest from delivery.editions where scope = ${event} and number = ${number}`)
  if (row === null) throw new PublicationProblem('edition_not_found', `There is no edition ${number} of this event, or it is kept no longer.`)
  if (row.manifest.schemaVersion !== schemaVersion) {
    throw new PublicationProblem('edition_outdated', `Edition ${number} was written by an older version of this program and can't go live again, nor be compared.`)
  }
  return row.manifest
}
