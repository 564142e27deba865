import { sql } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'
import { applyInputSchema } from '../../program/importing/importsAnswer.ts'
import type { ImportOptions } from '../../program/importing/importOptions.ts'
import { importOptionsSchema } from '../../program/importing/importOptions.ts'
import { importRecordSchema } from '../../program/importing/importRecord.ts'
import type { ImportRecord, ImportState } from '../../program/importing/importRecord.ts'
import { planViewSchema } from '../../program/importing/planView.ts'
import { shown } from '../fetch/resolveTarget.ts'
import { undoSchema } from '../undo/undo.ts'

const instant = z.coerce.date().transform((at) => at.toISOString())
const recordRow = importRecordSchema.extend({ id: z.coerce.number(), standing: z.coerce.number().nullable(), madeAt: instant, appliedAt: instant.nullable() })

/** What was decided about the plan when it was applied, and with which options it is made. */
export const choicesSchema = applyInputSchema.omit({ digest: true })
export type KeptChoices = z.infer<typeof choicesSchema>

/** How an import is made that was asked for over HTTP: what was said, and whether publishing sets the phase. */
export const keptOptionsSchema = importOptionsSchema.extend({ setsPhase: z.boolean().default(true) })
export type KeptOptions = z.infer<typeof keptOptionsSchema>

const keptRow = recordRow.extend({
  event: z.string(),
  slug: z.string(),
  options: keptOptionsSchema.nullable().transform((options) => options ?? keptOptionsSchema.parse({})),
  choices: choicesSchema.nullable(),
  plan: planViewSchema.nullable(),
  isReplanned: z.boolean(),
  mark: z.string().nullable(),
  undo: undoSchema.nullable(),
  expiresAt: instant.nullable(),
})

/** An import with all that is kept of it. */
export type KeptImport = z.infer<typeof keptRow>

/** What whoever asked for it is called. */
export const nameOfMaker = sql`coalesce(made_by, (select name from public.users where id = (by->>'id')::uuid), (select name from public.integrations where id = (by->>'id')::uuid))`
const publish = sql`coalesce((choices->>'publish')::boolean, (options->>'publish')::boolean, false)`
const columns = sql`id, state, source, to_jsonb(files) as files, url, standing, ${nameOfMaker} as "madeBy", made_at as "madeAt", applied_at as "appliedAt", ${publish} as publish, counts, notes, error`

/** The last imports into an event, newest first. */
export async function listImports(db: Database, event: string): Promise<ImportRecord[]> {
  const imports = await rowsOf(db, recordRow, sql`select ${columns} from intake.imports where event = ${event}::uuid order by id desc limit 100`)
  return imports.map((one) => ({ ...one, url: shownUrl(one.url) }))
}

/** @param lock keeps others from changing it until the transaction ends; one that is locked already is `null`. */
export async function readImport(db: Database, id: number, { lock = false }: { lock?: boolean } = {}): Promise<KeptImport | null> {
  const [row] = await rowsOf(db, keptRow, sql`
    select ${columns}, event::text, (select slug from public.events where events.id = imports.event) as slug, options, choices, plan, is_replanned as "isReplanned", mark, undo, kept_until as "expiresAt"
    from intake.imports where id = ${id} ${lock ? sql`for no key update skip locked` : sql``}`)
  return row ?? null
}

const rememberedRow = z.object({ source: z.string(), options: importOptionsSchema.loose() })

/** An address without what may be a secret of it. */
export function shownUrl(url: string | null): string | null {
  return url === null ? null : shown(new URL(url))
}

/** With which options each source was imported into an event last, by its name. */
export async function rememberedOptions(db: Database, event: string): Promise<Record<string, ImportOptions>> {
  const rows = await rowsOf(db, rememberedRow, sql`
    select distinct on (source) source, options - 'setsPhase' as options from intake.imports
    where event = ${event}::uuid and options is not null and state in ('planned', 'applying', 'applied', 'undone') order by source, id desc`)
  return Object.fromEntries(rows.map(({ source, options }) => [source, importOptionsSchema.parse(options)]))
}

/**
 * Brings an import from one state into another.
 * @param set what changes with it, such as `sql\`error = null\``.
 * @returns whether it was in one of the states.
 */
export async function moveImport(db: Database, id: number, from: readonly ImportState[], to: ImportState, set: SQL = sql`error = null`): Promise<boolean> {
  const { rows } = await db.execute(sql`
    update intake.imports set state = ${to}, ${set} where id = ${id} and state = any(${sql.param([...from])}::text[]) returning id`)
  return rows.length > 0
}
