import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { describeDifference } from '../../program/difference/describeDifference.ts'
import type { Contents } from '../../program/difference/contents.ts'
import { diffManifests, keyOf } from '../../program/diffManifests.ts'
import { deciderSchema } from '../../program/editing/decider.ts'
import type { DifferenceAnswer } from '../../program/editing/differenceAnswer.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { BareEntry } from '../bareEntry.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { instantText } from '../store/instantText.ts'
import { namesOf } from '../store/namesOf.ts'
import { readContents } from '../store/readContents.ts'
import { readScope } from '../store/scopeState.ts'
import type { DescribedSide } from './describeSide.ts'
import { readSide } from './readSide.ts'
import type { Which } from './readSide.ts'

/** Kinds that others are named by: without them a difference could not be put into words. The rest is read where it differs. */
const naming: readonly EntityKind[] = ['event', 'venue', 'room', 'track', 'topic', 'speaker', 'organization', 'sponsor']

/**
 * What would become of one state of an event in the place of another, in words, and who wrote it.
 * @throws PublicationProblem nothing_staged, edition_not_found, edition_outdated
 */
export async function compareEditions(db: Database, event: string, { from, to }: { from: Which; to: Which }): Promise<DifferenceAnswer> {
  const state = await readScope(db, event)
  const before = await readSide(db, state, from)
  const after = await readSide(db, state, to)
  const { added, changed, removed } = diffManifests(before.entries, after.entries)
  const differing = new Set([...added, ...changed, ...removed].map(keyOf))
  const wanted = ({ entries }: DescribedSide): BareEntry[] => entries.filter((entry) => naming.includes(entry.kind) || differing.has(keyOf(entry)))
  const [old, now] = await readContents(db, [wanted(before), wanted(after)])
  if (old === undefined || now === undefined) throw new Error('Two lists were read, and fewer came.')
  const entities = describeDifference(old, now)
  const documents = entities.map(({ kind, id }) => [id, ...slotsIn(old, kind, id), ...slotsIn(now, kind, id)])
  const writers = await writersOf(db, documents.flat(), before.at, after.at)
  const byDocument = Map.groupBy(writers, ({ document }) => document)
  const told = entities.map((entity, index) => ({ ...entity, by: latestOfEach((documents[index] ?? []).flatMap((id) => byDocument.get(id) ?? [])) }))
  return { from: before.side, to: after.side, entities: told, names: await namesOf(db, told.flatMap(({ by }) => by.map(({ who }) => who))) }
}

const writerSchema = z.object({ document: z.uuid(), who: deciderSchema, at: z.string() })
type Writer = z.infer<typeof writerSchema>

/** Who wrote the documents between two states. */
async function writersOf(db: Database, documents: readonly string[], one: string | null, other: string | null): Promise<Writer[]> {
  const [from, to] = one === null || other === null ? [null, one ?? other] : [one, other].toSorted()
  return rowsOf(db, writerSchema, sql`
    select document, by as who, ${instantText('at')} as at from publication.changes
    where document = any(${sql.param(documents)}::uuid[]) and at > coalesce(${from ?? null}::timestamptz, '-infinity') and at <= coalesce(${to ?? null}::timestamptz, 'infinity')`)
}

/** Each person's last write, the last first. */
function latestOfEach(writers: readonly Writer[]): { who: Writer['who']; at: string }[] {
  const inOrder = writers.toSorted((a, b) => (a.at > b.at ? -1 : 1))
  return [...Map.groupBy(inOrder, ({ who }) => who?.id ?? '').values()].flatMap(([last]) => (last === undefined ? [] : [{ who: last.who, at: last.at }]))
}

/** The ids of the slots of a session: they are documents of their own. */
function slotsIn(contents: Contents, kind: EntityKind, id: string): string[] {
  return kind === 'session' ? (contents.session.get(id)?.slots ?? []).map((slot) => slot.id) : []
}
