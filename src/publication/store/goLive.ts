import { sql } from 'drizzle-orm'
import type { Manifest } from '../../program/edition.ts'
import type { Phase } from '../../program/kinds.ts'
import type { BareEntry } from '../bareEntry.ts'
import type { StoredEntity } from '../build/manifestOf.ts'
import type { Database } from '../database.ts'
import { PublicationProblem } from '../problem.ts'
import { announceEdition } from './announceEdition.ts'
import { findNews } from './findNews.ts'
import { nextManifest } from './nextManifest.ts'
import { rememberSlots } from './slotMemory.ts'
import { clock, storeEdition } from './storeEdition.ts'
import { publishEntities } from './storeEntities.ts'
import type { ScopeState, SlotChanges } from './scopeState.ts'
import { takenSlug } from './takenSlug.ts'
import { touchChildren } from './touchChildren.ts'
import { updateCatalogue } from './updateCatalogue.ts'

export type NextEdition = {
  slug: string
  phase: Phase
  entries: readonly BareEntry[]
  /** Entities that may not be stored yet. */
  fresh: readonly StoredEntity[]
  slots: SlotChanges
  version: string | null
  note: string | null
  restores: number | null
}

/**
 * Puts an edition of an event before the public: takes the next number, stores what is new, brings the catalogue up to
 * date, and tells delivery; all or nothing, when the transaction ends. What was staged is so no longer.
 * @param state of the event, locked in this transaction.
 * @returns its number. @throws PublicationProblem slug_taken
 */
export async function goLive(db: Database, state: ScopeState, next: NextEdition): Promise<number> {
  const { scope, live } = state
  const number = state.number + 1
  const { slug, phase, version, note, restores } = next
  await refuseTakenSlug(db, scope, slug)
  const previous = live?.manifest ?? null
  await publishEntities(db, next.fresh, newHashes(previous, next.entries))
  const heading = { scope, number, slug, phase, version, note, releasedAt: await clock(db), restores }
  const manifest = nextManifest(previous, heading, next.entries, await findNews(db, previous?.entries ?? [], next.entries, heading))
  await storeEdition(db, manifest)
  await rememberSlots(db, scope, next.slots)
  await db.execute(sql`delete from publication.builds where event = ${scope}::uuid`)
  await db.execute(sql`
    update publication.scopes set number = ${number}, staged = null, release_at = null, release_plan = null, failure = null, release_failure = null where scope = ${scope}`)
  await updateCatalogue(db, scope, manifest.entries)
  await announceEdition(db, scope, number)
  if (live === null || live.gone) await touchChildren(db, scope)
  return number
}

/** Content keeps slugs apart, but an edition may be older than content. */
async function refuseTakenSlug(db: Database, scope: string, slug: string): Promise<void> {
  if (await takenSlug(db, scope, slug)) throw new PublicationProblem('slug_taken', `Another public event has the slug "${slug}": change one of them, and release or publish it.`)
}

/** Hashes of the entries that the edition before does not have. */
export function newHashes(before: Manifest | null, entries: readonly BareEntry[]): string[] {
  const known = new Set(before?.entries.map(({ hash }) => hash))
  return [...new Set(entries.map(({ hash }) => hash))].filter((hash) => !known.has(hash))
}
