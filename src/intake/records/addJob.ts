import { sql } from '@payloadcms/db-postgres'
import type { Database } from '../../content/rowsOf.ts'

export type ImportTask = 'plan-import' | 'apply-import' | 'undo-import'

/** Lets a worker do what comes next of an import, in the transaction of whoever asks. Imports into one event go one after the other. */
export async function addImportJob(db: Database, task: ImportTask, { id, event }: { id: number; event: string }): Promise<void> {
  await db.execute(sql`select publication.add_job(${task}, json_build_object('import', ${id}::bigint), ${`${event} import`}, ${`import ${id}`})`)
}
