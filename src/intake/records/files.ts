import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'
import type { SourceFile } from '../sources/readOptions.ts'

/** What may be uploaded for one import, all files together. */
export const uploadBounds = { bytes: 32 * 1024 * 1024, files: 10 } as const

export async function keepFiles(db: Database, id: number, files: readonly SourceFile[]): Promise<void> {
  for (const [position, { name, bytes }] of files.entries()) {
    await db.execute(sql`insert into intake.files (import, position, name, bytes) values (${id}, ${position}, ${name}, ${Buffer.from(bytes)})`)
  }
}

export async function readFiles(db: Database, id: number): Promise<SourceFile[]> {
  return rowsOf(db, z.object({ name: z.string(), bytes: z.instanceof(Buffer) }), sql`select name, bytes from intake.files where import = ${id} order by position`)
}

export async function dropFiles(db: Database, id: number): Promise<void> {
  await db.execute(sql`delete from intake.files where import = ${id}`)
}
