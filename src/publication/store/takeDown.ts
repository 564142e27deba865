import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { announceEdition } from './announceEdition.ts'
import type { ScopeState } from './scopeState.ts'
import { touchChildren } from './touchChildren.ts'
import { updateCatalogue } from './updateCatalogue.ts'

/**
 * Takes an event off: its address answers 410, the catalogue forgets it, what was staged is dropped and a
 * release that was set for later is called off. Its editions stay.
 * @param state of the event, locked in this transaction.
 */
export async function takeDown(db: Database, { scope, live }: ScopeState): Promise<void> {
  await dropStaged(db, scope)
  await db.execute(sql`update publication.scopes set release_at = null, release_plan = null where scope = ${scope}`)
  if (live === null || live.gone) return
  await db.execute(sql`update delivery.live set gone = true where scope = ${scope}`)
  await updateCatalogue(db, scope, [])
  await announceEdition(db, scope, live.number)
  await touchChildren(db, scope)
}

/** Shows the edition again that was live when the event was taken off. */
export async function bringBack(db: Database, { scope, live }: ScopeState): Promise<void> {
  if (live?.gone !== true) return
  await db.execute(sql`update delivery.live set gone = false where scope = ${scope}`)
  await updateCatalogue(db, scope, live.manifest.entries)
  await announceEdition(db, scope, live.number)
  await touchChildren(db, scope)
}

/** Drops what waits for a release. */
export async function dropStaged(db: Database, scope: string): Promise<void> {
  await db.execute(sql`delete from publication.builds where event = ${scope}::uuid`)
  await db.execute(sql`update publication.scopes set staged = null where scope = ${scope}`)
}
