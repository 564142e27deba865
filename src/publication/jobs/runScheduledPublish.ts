import { sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { APIError, createLocalReq } from 'payload'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { queueMail } from '../../content/queuedMail.ts'
import { transactionOf } from '../../content/transaction.ts'
import { databaseOf, rowOf } from '../database.ts'
import { draftedCollections } from '../published.ts'
import { mailOfPublish } from './failureMail.ts'
import { reasonOf } from './reasonOf.ts'

/** What Payload writes into a job of its task `schedulePublish`. */
export const publishInputSchema = z.object({
  type: z.enum(['publish', 'unpublish']).nullish().transform((type) => type ?? 'publish'),
  locale: z.string().nullish(),
  timezone: z.string().nullish(),
  doc: z.object({ relationTo: z.enum(draftedCollections), value: z.string() }),
  /** Who set it; nobody, where this program did. */
  user: z.object({ relationTo: z.enum(['users', 'integrations']), value: z.string() }).nullish(),
})
export type PublishInput = z.infer<typeof publishInputSchema>

export type PublishOutcome = { kind: 'made' } | { kind: 'nothing' } | PublishFailure
/** `input`: `null` if nobody can read it. */
export type PublishFailure = { kind: 'failed'; input: PublishInput | null; reason: string }

/**
 * Publishes or unpublishes what a job names, if it still waits and is due by the database's clock; the write and the end of
 * the job are one transaction, so that it is made once whoever dies. It acts as who set it. One that is refused (a slug that
 * was taken meanwhile, a right that was lost) is kept with the reason and not tried again; other errors are thrown.
 */
export async function runScheduledPublish(payload: Payload, id: string): Promise<PublishOutcome> {
  const req = await createLocalReq({}, payload)
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('The database gives no transaction.')
  req.transactionID = transactionID
  try {
    const outcome = await publish(req, id)
    if (outcome.kind !== 'failed') {
      await payload.db.commitTransaction(transactionID)
      return outcome
    }
    await payload.db.rollbackTransaction(transactionID)
    await recordFailure(databaseOf(payload), id, outcome)
    return outcome
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID)
    throw error
  }
}

/** Says in the job why it failed, and has whoever set it told; once, however many workers tried. */
async function recordFailure(db: NodePgDatabase, id: string, { input, reason }: PublishFailure): Promise<void> {
  await db.transaction(async (transaction) => {
    const recorded = await rowOf(transaction, z.object({ id: z.uuid() }), sql`
      update public.payload_jobs set has_error = true, processing = false, error = ${JSON.stringify({ message: reason })}::jsonb, updated_at = now()
      where id = ${id}::uuid and has_error is not true returning id`)
    if (recorded !== null && input !== null) await queueMail(transaction, mailOfPublish(input, reason))
  })
}

async function publish(req: PayloadRequest, id: string): Promise<PublishOutcome> {
  const { payload } = req
  const db = await transactionOf(req)
  const job = await rowOf(db, z.object({ input: z.unknown() }), sql`
    select input from public.payload_jobs
    where id = ${id}::uuid and completed_at is null and has_error is not true and coalesce(wait_until <= now(), true) for update`)
  if (job === null) return { kind: 'nothing' }
  const { data: input } = publishInputSchema.safeParse(job.input)
  if (input === undefined) return { kind: 'failed', input: null, reason: 'It was written by another version of this program: set it again.' }
  const { type, locale, doc, user } = input
  if (user) {
    const person = await payload.findByID({ collection: user.relationTo, id: user.value, depth: 0, disableErrors: true, overrideAccess: true, req }) // it acts as them
    if (person === null) return { kind: 'failed', input, reason: 'Whoever set it has no account any more.' }
    // An account with its collection is what a request of theirs bears as its user.
    req.user = { ...person, collection: user.relationTo } as TypedUser
  }
  try {
    await payload.update({
      collection: doc.relationTo, id: doc.value, data: { _status: type === 'publish' ? 'published' : 'draft' }, depth: 0, req,
      overrideAccess: !user, // nobody outside this program can queue a job, and the panel names its user
      ...(type === 'publish' && locale ? { publishSpecificLocale: locale } : {}),
    })
  } catch (error) {
    if (error instanceof APIError) return { kind: 'failed', input, reason: reasonOf(error) }
    throw error
  }
  await db.execute(sql`delete from public.payload_jobs where id = ${id}::uuid`)
  return { kind: 'made' }
}
