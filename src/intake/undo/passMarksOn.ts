import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import { marksOfAll } from './marksOf.ts'
import type { Undo } from './undo.ts'
import { undoSchema } from './undo.ts'

/**
 * Once an import is taken back, its documents are as the one before it left them, under new marks: earlier imports take these for
 * theirs, so that each can be undone in its turn.
 */
export async function passMarksOn(req: PayloadRequest, event: string, undone: Undo): Promise<void> {
  const db = await transactionOf(req)
  const marks = await marksOfAll(req, undone.changed)
  const fresh = new Map(undone.changed.map(({ id, was }) => [`${id} ${was}`, marks.get(id)]))
  const passOn = <D extends { id: string; mark: string }>(document: D): D => ({ ...document, mark: fresh.get(`${document.id} ${document.mark}`) ?? document.mark })
  const others = await rowsOf(db, z.object({ id: z.coerce.number(), undo: undoSchema }), sql`select id, undo from intake.imports where event = ${event}::uuid and state = 'applied' and undo is not null`)
  for (const { id, undo } of others) {
    const isNew = [...undo.created, ...undo.changed].some(({ id: document, mark }) => fresh.has(`${document} ${mark}`))
    if (isNew) await db.execute(sql`update intake.imports set undo = ${JSON.stringify({ ...undo, created: undo.created.map(passOn), changed: undo.changed.map(passOn) })}::jsonb where id = ${id}`)
  }
}
