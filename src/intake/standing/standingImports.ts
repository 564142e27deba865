import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'
import { deciderSchema } from '../../program/editing/decider.ts'
import { paces, standingImportSchema, standingOutcomes } from '../../program/importing/standingImport.ts'
import type { StandingImport, StandingOutcome } from '../../program/importing/standingImport.ts'
import { keptOptionsSchema, nameOfMaker, shownUrl } from '../records/imports.ts'

const instant = z.coerce.date().transform((at) => at.toISOString())

const row = z.object({
  id: z.coerce.number(),
  event: z.string(),
  eventName: z.string().nullable(),
  /** Whether nothing may be imported into the event: it is archived, or lies in the trash. */
  isFrozen: z.boolean(),
  source: z.string(),
  url: z.string(),
  options: keptOptionsSchema,
  every: z.enum(paces),
  applies: z.boolean(),
  by: deciderSchema,
  setBy: z.string().nullable(),
  nextAt: instant.nullable(),
  digest: z.string().nullable(),
  lastAt: instant.nullable(),
  outcome: z.enum(standingOutcomes).nullable(),
  reason: z.string().nullable(),
  import: z.coerce.number().nullable(),
})

/** A standing import with all that is kept of it; `import` is the last that came of it and is still there. */
export type KeptStanding = z.infer<typeof row>

const select = sql`
  select id, event::text, (select coalesce(max(name) filter (where _locale = 'en'), max(name)) from public.events_locales where _parent_id = event) as "eventName",
    (select phase = 'archived' or deleted_at is not null from public.events where events.id = event) as "isFrozen",
    source, url, options, every, applies, by, ${nameOfMaker} as "setBy", next_at as "nextAt", digest, last_at as "lastAt", outcome, reason,
    (select max(id) from intake.imports where imports.standing = standing.id) as import
  from intake.standing`

export async function readStanding(db: Database, id: number): Promise<KeptStanding | null> {
  const [found] = await rowsOf(db, row, sql`${select} where id = ${id}`)
  return found ?? null
}

/** Those of an event, as its team sees them, in the order in which they were set. */
export async function listStanding(db: Database, event: string): Promise<StandingImport[]> {
  return (await rowsOf(db, row, sql`${select} where event = ${event}::uuid order by id`)).map(shownStanding)
}

/** What others are told of it: of its address nothing that may be a secret. */
export function shownStanding({ options: { setsPhase: _, ...options }, lastAt, outcome, ...kept }: KeptStanding): StandingImport {
  const last = lastAt === null || outcome === null ? null : { at: lastAt, outcome, reason: kept.reason, import: kept.import }
  return standingImportSchema.parse({ ...kept, options, url: shownUrl(kept.url), last })
}

export type Looked = {
  outcome: StandingOutcome
  reason: string | null
  /** Of what was planned; left out: stays as it is. */
  digest?: string
  /** Whether it is looked at no more until somebody says so. */
  isPaused?: boolean
}

/** Writes down what came of looking at an address. */
export async function noteLooked(db: Database, id: number, { outcome, reason, digest, isPaused = false }: Looked): Promise<void> {
  await db.execute(sql`
    update intake.standing set last_at = now(), outcome = ${outcome}, reason = ${reason?.slice(0, 2_000) ?? null},
      digest = coalesce(${digest ?? null}, digest), next_at = case when ${isPaused} then null else next_at end
    where id = ${id}`)
}
