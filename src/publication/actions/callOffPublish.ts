import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { rowOf } from '../database.ts'
import type { Database } from '../database.ts'
import { publishInputSchema } from '../jobs/runScheduledPublish.ts'
import { PublicationProblem } from '../problem.ts'
import { publishable } from './listScheduled.ts'

/**
 * Calls off a publish that was set, or dismisses one that failed; for whoever may publish the document. Its job finds nothing.
 * @throws PublicationProblem scheduled_not_found; also for whoever may not, who does not learn whether there is one.
 */
export async function callOffPublish(db: Database, req: PayloadRequest, id: string): Promise<void> {
  const job = await rowOf(db, z.object({ input: z.unknown() }), sql`
    select input from public.payload_jobs where id = ${id}::uuid and task_slug = 'schedulePublish' and completed_at is null for update`)
  const doc = job === null ? undefined : publishInputSchema.safeParse(job.input).data?.doc
  const mayPublish = doc !== undefined && (await publishable(req, doc.relationTo, [doc.value])).has(doc.value)
  if (!mayPublish) throw new PublicationProblem('scheduled_not_found', 'Nothing of this id is set that you may call off: it was made, or somebody called it off.')
  await db.execute(sql`delete from public.payload_jobs where id = ${id}::uuid`)
}
