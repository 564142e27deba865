import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'
import type { Decider } from '../../program/editing/decider.ts'
import type { ImportBegun } from '../../program/importing/importsAnswer.ts'
import { ImportProblem } from '../problem.ts'
import type { SourceFile } from '../sources/readOptions.ts'
import { addImportJob } from './addJob.ts'
import { keepFiles } from './files.ts'
import type { KeptOptions } from './imports.ts'

/** So many imports of an event may wait at once: each holds its files. */
const mostWaiting = 20

export type NewImport = {
  event: string
  source: string
  files: readonly SourceFile[]
  url: string | null
  options: KeptOptions
  by: Decider
  madeBy: string | null
  /** The standing import that it comes of. */
  standing?: number
}

/**
 * Keeps the files of an import, and lets a worker read them and make the plan; in the transaction of whoever asks.
 * @throws ImportProblem too_many_imports
 */
export async function beginImport(db: Database, given: NewImport): Promise<ImportBegun> {
  const id = await keepImport(db, given)
  await addImportJob(db, 'plan-import', { id, event: given.event })
  return { id, state: 'reading' }
}

/**
 * Keeps the files of an import that whoever calls plans. @returns its number.
 * @throws ImportProblem too_many_imports
 */
export async function keepImport(db: Database, { event, source, files, url, options, by, madeBy, standing }: NewImport): Promise<number> {
  const [row] = await rowsOf(db, z.object({ id: z.coerce.number() }), sql`
    insert into intake.imports (event, state, source, files, url, by, made_by, options, standing)
    select ${event}::uuid, 'reading', ${source}, array(select jsonb_array_elements_text(${JSON.stringify(files.map(({ name }) => name))}::jsonb)), ${url}, ${by === null ? null : JSON.stringify(by)}::jsonb, ${madeBy}, ${JSON.stringify(options)}::jsonb, ${standing ?? null}::bigint
    where (select count(*) from intake.imports where event = ${event}::uuid and state in ('reading', 'planned', 'failed')) < ${mostWaiting}
    returning id`)
  if (row === undefined) throw new ImportProblem('too_many_imports', `${mostWaiting} imports into this event wait already. Apply some, or throw them away.`)
  await keepFiles(db, row.id, files)
  return row.id
}
