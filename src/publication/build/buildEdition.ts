import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { schemaVersion } from '../../program/edition.ts'
import { addBoundaries } from '../boundaries/addBoundaries.ts'
import { boundariesOf } from '../boundaries/boundariesOf.ts'
import { databaseOf } from '../database.ts'
import type { Database } from '../database.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import { goLive } from '../store/goLive.ts'
import { isFrozen, lockScope } from '../store/scopeState.ts'
import type { ScopeState } from '../store/scopeState.ts'
import { changesOfSlots } from '../store/slotMemory.ts'
import { stageBuild } from '../store/stageBuild.ts'
import { bringBack, dropStaged, takeDown } from '../store/takeDown.ts'
import { assemble } from './assemble.ts'
import { manifestOf } from './manifestOf.ts'
import type { BuiltEdition } from './manifestOf.ts'
import { readContent } from './readContent.ts'
import type { Content } from './readContent.ts'

export type BuildOutcome =
  | { kind: 'live'; number: number; stored: number }
  | { kind: 'staged'; stored: number }
  | { kind: 'unchanged' | 'frozen' | 'gone' }

export type Builder = { payload: Payload; render: RenderRichText }

/** Somebody released, rolled back or took down while the build read the content. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/**
 * Brings what the public sees of an event up to what is published: a new live edition, a staged one (release mode, or on
 * hold), or nothing where nothing public changed. Builds of one event must not overlap.
 * @throws EntityFault if a document can't be published.
 */
export async function buildEdition({ payload, render }: Builder, event: string): Promise<BuildOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const content = await readContent(payload, event)
    const built = buildContent(content, render)
    try {
      return await databaseOf(payload).transaction((db) => settle(db, event, content, built))
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === 3) throw error
    }
  }
}

/** `null` where nothing is to be built: the event is not published, or its editions are frozen. */
function buildContent({ at, state, documents, known, staged, liveEvents }: Content, render: RenderRichText): BuiltEdition | null {
  if (documents === null || isFrozen(state)) return null
  const entities = assemble(documents, { at, history: { known, staged }, liveEvents, render })
  const stored = new Set<string>()
  if (state.live?.manifest.schemaVersion === schemaVersion) for (const { hash } of state.live.manifest.entries) stored.add(hash)
  if (state.staged?.schemaVersion === schemaVersion) for (const { hash } of state.staged.entries) stored.add(hash)
  return manifestOf(entities, (hash) => stored.has(hash))
}

async function settle(db: Database, event: string, content: Content, built: BuiltEdition | null): Promise<BuildOutcome> {
  const { at, documents, known } = content
  const state = await lockScope(db, event)
  if (!isSameMoment(state, content.state)) throw new Overtaken('The event was released or rolled back meanwhile.')
  await db.execute(sql`update publication.scopes set built_at = ${at}, failure = null where scope = ${event}`)
  if (documents === null) {
    await takeDown(db, state)
    return { kind: 'gone' }
  }
  if (built === null) {
    await bringBack(db, state)
    return { kind: 'frozen' }
  }
  await addBoundaries(db, event, boundariesOf(documents, at))
  const { slug, phase } = documents.event
  const isLive = state.live !== null && !state.live.gone && isSameContent(state.live.manifest, built)
  if (isLive) {
    if (state.staged !== null) await dropStaged(db, event)
    return { kind: 'unchanged' }
  }
  const slots = changesOfSlots(known, built.slots)
  if (documents.event.publishing !== 'release' && state.hold === null) {
    const number = await goLive(db, state, { slug, phase, entries: built.entries, fresh: built.fresh, slots, version: null, note: null, restores: null })
    return { kind: 'live', number, stored: built.fresh.length }
  }
  if (state.staged !== null && state.staged.base === (state.live?.number ?? 0) && isSameContent(state.staged, built)) return { kind: 'unchanged' }
  await stageBuild(db, state, { at, slug, phase, built, slots })
  return { kind: 'staged', stored: built.fresh.length }
}

function isSameMoment(now: ScopeState, then: ScopeState): boolean {
  return now.number === then.number && now.staged?.id === then.staged?.id && now.live?.gone === then.live?.gone && now.hold?.at === then.hold?.at
}

function isSameContent(stored: { hash: string; schemaVersion: number }, built: BuiltEdition): boolean {
  return stored.hash === built.hash && stored.schemaVersion === schemaVersion
}
