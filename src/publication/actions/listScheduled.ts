import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole, idOf } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { failureSchema, releaseFailureSchema, releasePlanSchema } from '../../program/editing/editionsAnswer.ts'
import type { Scheduled, ScheduledAnswer } from '../../program/editing/scheduled.ts'
import { phases } from '../../program/kinds.ts'
import { rowsOf } from '../database.ts'
import type { Database } from '../database.ts'
import { publishInputSchema } from '../jobs/runScheduledPublish.ts'
import type { PublishInput } from '../jobs/runScheduledPublish.ts'
import { draftedCollections, publishedRow } from '../published.ts'
import { instantText } from '../store/instantText.ts'
import { namesOf } from '../store/namesOf.ts'

type Drafted = (typeof draftedCollections)[number]
type Known = { title: string; event: string | null; mayPublish: boolean }
type Events = ReadonlyMap<string, { name: string; timeZone: string }>

/**
 * What is set to happen by itself and what failed to, as far as whoever asks may see it: publishes of documents, releases,
 * changes of phase. What failed comes first, then the rest by time.
 * @param event only what concerns this event; `null`: everything.
 */
export async function listScheduled(db: Database, req: PayloadRequest, event: string | null): Promise<ScheduledAnswer> {
  const jobs = await readJobs(db)
  const member = requester(req)
  const known = await readDocuments(req, jobs.map(({ input }) => input))
  const own = event === null ? null : await speakersOf(db, event)
  const seen = jobs.flatMap(({ input, ...job }) => {
    const document = known.get(keyOf(input.doc))
    const isOfEvent = own === null || document?.event === event || (input.doc.relationTo === 'speakers' && own.has(input.doc.value))
    return document !== undefined && isOfEvent ? [{ ...job, input, document }] : []
  })
  const acts = [...(await readReleases(db)), ...(await readPhases(db))].filter((act) => event === null || act.event === event)
  const events = await readEvents(req, [...seen.map(({ document }) => document.event), ...acts.map((act) => act.event)])
  const scheduled = [
    ...seen.map((job) => scheduledPublish(job, events)),
    ...acts.flatMap(({ event: of, mayCancel, ...act }): Scheduled[] => {
      const found = events.get(of)
      if (found === undefined || !hasRole(member, of, 'viewer')) return []
      return [{ ...act, timeZone: found.timeZone, event: { id: of, name: found.name }, document: null, mayCancel: mayCancel && hasRole(member, of, 'manager') }]
    }),
  ]
  const inOrder = scheduled.toSorted((a, b) => Number(a.failure === null) - Number(b.failure === null) || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  return { scheduled: inOrder, names: await namesOf(db, inOrder.map(({ by }) => by)) }
}

const jobSchema = z.object({ id: z.string(), at: z.string(), input: z.unknown(), failure: failureSchema.pick({ message: true }).nullable() })

async function readJobs(db: Database) {
  const rows = await rowsOf(db, jobSchema, sql`
    select id::text, ${instantText('coalesce(wait_until, created_at)')} as at, input,
      case when has_error then jsonb_build_object('message', coalesce(error->>'message', 'It failed.')) end as failure
    from public.payload_jobs where task_slug = 'schedulePublish' and completed_at is null`)
  return rows.flatMap(({ input, ...job }) => {
    const { data } = publishInputSchema.safeParse(input)
    return data === undefined ? [] : [{ ...job, input: data }]
  })
}

function scheduledPublish({ id, at, input, failure, document }: { id: string; at: string; input: PublishInput; failure: { message: string } | null; document: Known }, events: Events): Scheduled {
  const event = document.event === null ? undefined : events.get(document.event)
  return {
    id, what: input.type, at, timeZone: event?.timeZone ?? input.timezone ?? 'UTC',
    event: document.event === null || event === undefined ? null : { id: document.event, name: event.name },
    document: { collection: input.doc.relationTo, id: input.doc.value, title: document.title },
    detail: input.locale ?? null, by: input.user ? { collection: input.user.relationTo, id: input.user.value } : null, failure: failure?.message ?? null, mayCancel: document.mayPublish,
  }
}

/** The documents that whoever asks may read, by collection and id, with their newest titles. */
async function readDocuments(req: PayloadRequest, inputs: readonly PublishInput[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (const collection of draftedCollections) {
    const ids = [...new Set(inputs.filter(({ doc }) => doc.relationTo === collection).map(({ doc }) => doc.value))]
    if (ids.length === 0) continue
    const common = { collection, where: { id: { in: ids } }, depth: 0, pagination: false, limit: 0, draft: true, trash: true, req } as const
    const { docs } = await req.payload.find({ ...common, overrideAccess: false })
    const allowed = await publishable(req, collection, ids)
    for (const document of docs) {
      const event = collection === 'events' ? document.id : 'event' in document ? idOf(document.event) : null
      known.set(keyOf({ relationTo: collection, value: document.id }), { title: titleOf(document), event, mayPublish: allowed.has(document.id) })
    }
  }
  return known
}

/** Which of the documents whoever asks may publish: those that their right to update covers. */
export async function publishable(req: PayloadRequest, collection: Drafted, ids: readonly string[]): Promise<Set<string>> {
  const access = await req.payload.collections[collection].config.access.update({ req })
  if (access === false) return new Set()
  const named = { id: { in: [...ids] } }
  const { docs } = await req.payload.find({
    collection, where: access === true ? named : { and: [named, access] }, depth: 0, pagination: false, limit: 0, trash: true, req, overrideAccess: true, // the query is what access says
  })
  return new Set(docs.map(({ id }) => id))
}

function titleOf(document: object): string {
  for (const field of ['title', 'name'] as const) {
    const value: unknown = field in document ? (document as Record<string, unknown>)[field] : undefined // one of the two is the title
    if (typeof value === 'string' && value !== '') return value
  }
  return 'Untitled'
}

async function speakersOf(db: Database, event: string): Promise<Set<string>> {
  const rows = await rowsOf(db, z.object({ id: z.string() }), sql`
    select appearances.speaker_id::text as id from public.sessions_appearances appearances join public.sessions on sessions.id = appearances._parent_id
    where sessions.event_id = ${event}::uuid and appearances.speaker_id is not null
    union select parent_id::text from public.speakers_rels where events_id = ${event}::uuid`)
  return new Set(rows.map(({ id }) => id))
}

type Act = Omit<Scheduled, 'timeZone' | 'event' | 'document'> & { event: string }

async function readReleases(db: Database): Promise<Act[]> {
  const schema = z.object({ event: z.string(), at: z.string().nullable(), plan: releasePlanSchema.nullable(), failure: releaseFailureSchema.nullable() })
  const rows = await rowsOf(db, schema, sql`
    select scope as event, ${instantText('release_at')} as at, release_plan as plan, release_failure as failure
    from publication.scopes where release_at is not null or release_failure is not null`)
  return rows.flatMap(({ event, at, plan, failure }): Act[] => [
    ...(at === null ? [] : [{ id: `${event} release`, what: 'release' as const, event, at, detail: plan?.version ?? null, by: plan?.by ?? null, failure: null, mayCancel: true }]),
    ...(failure === null ? [] : [{ id: `${event} release failed`, what: 'release' as const, event, at: failure.due, detail: null, by: failure.by, failure: failure.message, mayCancel: true }]),
  ])
}

/** Changes of phase are called off in the form of the event. */
async function readPhases(db: Database): Promise<Act[]> {
  const rows = await rowsOf(db, z.object({ event: z.string(), at: z.string(), phase: z.enum(phases) }), sql`
    select events.id::text as event, ${instantText('due.at')} as at, due.phase::text as phase
    from public.events_phase_changes due join public.events on events.id = due._parent_id
    where ${publishedRow('events')} and due.phase is not null and not exists (
      select 1 from publication.phase_changes made where made.event = events.id and made.phase = due.phase::text and made.at = due.at)`)
  return rows.map(({ event, at, phase }) => ({ id: `${event} phase ${at}`, what: 'phase', event, at, detail: phase, by: null, failure: null, mayCancel: false }))
}

async function readEvents(req: PayloadRequest, ids: readonly (string | null)[]): Promise<Events> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'events', where: { id: { in: wanted } }, depth: 0, pagination: false, limit: 0, draft: true, trash: true, req, overrideAccess: true, // the name of the event of what may be seen
    select: { name: true, timeZone: true },
  })
  return new Map(docs.map(({ id, name, timeZone }) => [id, { name, timeZone }]))
}

function keyOf({ relationTo, value }: PublishInput['doc']): string {
  return `${relationTo} ${value}`
}
