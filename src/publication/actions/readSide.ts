import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { instantText } from '../store/instantText.ts'
import { readManifest } from '../store/readManifest.ts'
import type { ScopeState } from '../store/scopeState.ts'
import { describeSide } from './describeSide.ts'
import type { DescribedSide } from './describeSide.ts'

/** What is compared: an edition by its number, the live one, what waits for a release. */
export type Which = number | 'live' | 'staged'

/** One of two states that are compared. @throws PublicationProblem nothing_staged, edition_not_found, edition_outdated */
export async function readSide(db: Database, { scope, live, staged }: ScopeState, which: Which): Promise<DescribedSide> {
  if (typeof which === 'number' || which === 'live') {
    const manifest = which === 'live' ? (live?.manifest ?? null) : await readManifest(db, scope, which)
    const described = describeSide(manifest)
    return manifest === null || manifest.restores === null ? described : { ...described, at: await writtenAt(db, scope, manifest.number) }
  }
  if (staged === null) throw new PublicationProblem('nothing_staged', 'Nothing waits for a release.')
  return describeSide(staged)
}

/** When the content of an edition that brings another back was public first: what was written since is not in it. */
async function writtenAt(db: Database, event: string, number: number): Promise<string> {
  const row = await rowOf(db, z.object({ at: z.string() }), sql`
    with recursive source as (
      select number, released_at, (manifest->>'restores')::integer as restores from delivery.editions where scope = ${event} and number = ${number}
      union all
      select old.number, old.released_at, (old.manifest->>'restores')::integer from source join delivery.editions old on old.scope = ${event} and old.number = source.restores
    ) select ${instantText('released_at')} as at from source order by number limit 1`)
  if (row === null) throw new Error(`Edition ${number} of ${event} is there, and is not.`)
  return row.at
}
