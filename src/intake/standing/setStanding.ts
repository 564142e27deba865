import { sql } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'
import type { Decider } from '../../program/editing/decider.ts'
import type { Pace, StandingChange } from '../../program/importing/standingImport.ts'
import { ImportProblem } from '../problem.ts'
import type { KeptOptions } from '../records/imports.ts'
import type { KeptStanding } from './standingImports.ts'
import { readStanding } from './standingImports.ts'

/** So many addresses of an event are looked at. */
const most = 10

/** Intervals of PostgreSQL. */
const step = sql`case every when 'quarter-hour' then interval '15 minutes' when 'hour' then interval '1 hour' else interval '1 day' end`

export type NewStanding = { event: string; source: string; url: string; options: KeptOptions; every: Pace; applies: boolean; by: Decider; madeBy: string | null }

/**
 * Has an address looked at from now on, at once for the first time. @returns its number.
 * @throws ImportProblem too_many_standing
 */
export async function setStanding(db: Database, { event, source, url, options, every, applies, by, madeBy }: NewStanding): Promise<number> {
  const [set] = await rowsOf(db, z.object({ id: z.coerce.number() }), sql`
    insert into intake.standing (event, source, url, options, every, applies, by, made_by, next_at)
    select ${event}::uuid, ${source}, ${url}, ${JSON.stringify(options)}::jsonb, every, ${applies}, ${by === null ? null : JSON.stringify(by)}::jsonb, ${madeBy}, now() + ${step} from (select ${every}::text as every) asked
    where (select count(*) from intake.standing where event = ${event}::uuid) < ${most}
    returning id`)
  if (set === undefined) throw new ImportProblem('too_many_standing', `${most} addresses of this event are looked at already. End one of them first.`)
  await lookNow(db, set.id)
  return set.id
}

/**
 * Changes how it is looked at. Whoever changes it answers for it from then on; one that was paused goes on at once.
 * @param setsPhase whether whoever changes it may set the phase of the event by publishing.
 * @throws ImportProblem standing_not_found
 */
export async function changeStanding(db: Database, id: number, event: string, { every, applies, publish, missing, isPaused }: StandingChange, { by, setsPhase }: { by: Decider; setsPhase: boolean }): Promise<void> {
  const { options, nextAt } = await standingOf(db, id, event)
  const changed: KeptOptions = { ...options, ...(publish === undefined ? {} : { publish }), ...(missing === undefined ? {} : { missing }), setsPhase }
  const goesOn = isPaused === false && nextAt === null
  // Looked at sooner from now on, it is not kept waiting by the old pace; `least` would take a time for none.
  const next = isPaused === true ? sql`null` : goesOn ? sql`now() + ${step}` : sql`case when next_at is null then null else least(next_at, now() + ${step}) end`
  await db.execute(sql`
    update intake.standing set every = coalesce(${every ?? null}, every), applies = coalesce(${applies ?? null}, applies), options = ${JSON.stringify(changed)}::jsonb,
      by = ${by === null ? null : JSON.stringify(by)}::jsonb, made_by = null
    where id = ${id}`)
  await db.execute(sql`update intake.standing set next_at = ${next} where id = ${id}`)
  if (goesOn) await lookNow(db, id)
}

/** Ends it; what was imported stays. @throws ImportProblem standing_not_found */
export async function endStanding(db: Database, id: number, event: string): Promise<void> {
  await standingOf(db, id, event)
  await db.execute(sql`delete from intake.standing where id = ${id}`)
}

/** @throws ImportProblem standing_not_found */
export async function standingOf(db: Database, id: number, event: string): Promise<KeptStanding> {
  const found = await readStanding(db, id)
  if (found?.event !== event) throw new ImportProblem('standing_not_found', 'There is no such standing import of this event.')
  return found
}

/** Lets a worker look at an address, whenever it was looked at last. */
export async function lookNow(db: Database, id: number): Promise<void> {
  await db.execute(addLooks(sql`update intake.standing set next_at = next_at where id = ${id} returning id, event`))
}

/** Lets workers look at all addresses whose time has come; each keeps to its minute of the hour or day. */
export async function lookAtDue(db: Database): Promise<number> {
  const { rows } = await db.execute(addLooks(sql`update intake.standing set next_at = date_bin(${step}, now(), next_at) + ${step} where next_at <= now() returning id, event`))
  return rows.length
}

/** Addresses of one event are looked at one after the other, beside imports into it: a slow host keeps nobody waiting. */
function addLooks(which: SQL): SQL {
  return sql`with due as (${which}) select publication.add_job('look-standing', json_build_object('standing', id), event || ' standing', 'standing ' || id) from due`
}
