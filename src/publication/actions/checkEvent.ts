import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { checkContents } from '../../program/checks/checkContents.ts'
import type { Finding } from '../../program/checks/finding.ts'
import { nameOf } from '../../program/difference/contents.ts'
import type { Contents } from '../../program/difference/contents.ts'
import type { ChecksAnswer } from '../../program/editing/checksAnswer.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { publishedRow } from '../published.ts'
import { readContents } from '../store/readContents.ts'
import { readScope } from '../store/scopeState.ts'
import { takenSlug } from '../store/takenSlug.ts'
import { describeSide } from './describeSide.ts'

/** What is wrong with what waits for a release, or is live where nothing waits, and with what stands in its way: errors first. */
export async function checkEvent(db: Database, event: string): Promise<ChecksAnswer> {
  const state = await readScope(db, event)
  const { side, entries } = state.staged === null ? describeSide(state.live?.manifest ?? null) : describeSide(state.staged)
  const [contents] = await readContents(db, [entries])
  if (contents === undefined) throw new Error('A list was read, and nothing came.')
  const ofEvent = (code: Finding['code'], text: string): Finding => ({ code, severity: 'error', subject: null, text })
  const findings = [
    ...(state.failure === null ? [] : [ofEvent('build-failed', `What was published last could not be built: ${state.failure.message}`)]),
    ...(state.releaseFailure === null ? [] : [ofEvent('release-failed', state.releaseFailure.message)]),
    ...(state.staged !== null && (await takenSlug(db, event, state.staged.slug)) ? [ofEvent('slug-taken', `Another public event has the slug “${state.staged.slug}”: a release would be refused.`)] : []),
    ...checkContents(contents),
    ...(await findHiddenSpeakers(db, event, contents)),
    ...(await findNewerDrafts(db, event, contents)),
  ]
  return { of: side, findings: findings.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')) }
}

/** Sessions that name a speaker whose profile the public may not see. */
async function findHiddenSpeakers(db: Database, event: string, contents: Contents): Promise<Finding[]> {
  const rows = await rowsOf(db, z.object({ session: z.uuid(), speaker: z.string() }), sql`
    select sessions.id as session, coalesce(speakers.name, 'someone') as speaker
    from public.sessions join public.sessions_appearances appearances on appearances._parent_id = sessions.id join public.speakers on speakers.id = appearances.speaker_id
    where sessions.event_id = ${event}::uuid and ${publishedRow('sessions')} and not ${publishedRow('speakers')} order by sessions.id, speakers.id`)
  return rows.filter(({ session }) => contents.session.has(session)).map(({ session, speaker }) => ({
    code: 'speaker-not-public', severity: 'warning', subject: { kind: 'session', id: session, name: nameOf(contents, 'session', session) ?? 'session' },
    text: `Names ${speaker}, whose profile is not published: the public sees the session without them.`,
  }))
}

const draftedKinds = [['session', 'sessions'], ['track', 'tracks'], ['speaker', 'speakers'], ['event', 'events'], ['sponsor', 'sponsors']] as const

/** Public documents with drafts that nobody has published yet. */
async function findNewerDrafts(db: Database, event: string, contents: Contents): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [kind, table] of draftedKinds) {
    const ids = sql.param([...contents[kind].keys()])
    const rows = await rowsOf(db, z.object({ id: z.uuid() }), sql`
      select parent_id as id from public.${sql.identifier(`_${table}_v`)} where latest and version__status = 'draft' and version_deleted_at is null and parent_id = any(${ids}::uuid[]) order by parent_id`)
    for (const { id } of rows) {
      findings.push({
        code: 'newer-draft', severity: 'warning', subject: { kind, id, name: nameOf(contents, kind, id) ?? kind },
        text: 'Has changes that are saved as a draft: they are not part of this until someone publishes them.',
      })
    }
  }
  return findings
}
