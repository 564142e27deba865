import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import type { Database } from '../../content/rowsOf.ts'
import { errorCode } from '../../platform/errorCode.ts'

const rowSchema = z.object({ done: z.number(), total: z.number() })

export async function readProgress(db: Database, id: number): Promise<z.infer<typeof rowSchema> | null> {
  const [row] = await rowsOf(db, rowSchema, sql`select done, total from intake.progress where import = ${id}`)
  return row ?? null
}

/** How often it is written down, in ms. */
const everyMs = 300

/**
 * Writes down how far an import is, apart from its transaction, which nobody sees before it ends.
 * @param db outside of that transaction.
 * @param onError told if it can't be written: the import goes on.
 */
export function tellingProgress(db: Database, id: number, onError: (error: unknown) => void): { report: (done: number, total: number) => void; end: () => Promise<void> } {
  let last = -Infinity
  let writing: Promise<unknown> | null = null
  return {
    report: (done, total) => {
      const now = performance.now()
      if (writing !== null || (now - last < everyMs && done < total)) return
      last = now
      writing = db.execute(sql`insert into intake.progress (import, done, total) values (${id}, ${done}, ${total}) on conflict (import) do update set done = excluded.done, total = excluded.total`)
        .catch((error: unknown) => {
          // Undone with the event that it made, the import is gone.
          if (!isGone(error)) onError(error)
        })
        .finally(() => { writing = null })
    },
    end: async () => {
      await writing
      await db.execute(sql`delete from intake.progress where import = ${id}`)
    },
  }
}

const foreignKeyViolation = '23503'

function isGone(error: unknown): boolean {
  return error instanceof Error && errorCode(error.cause) === foreignKeyViolation
}
