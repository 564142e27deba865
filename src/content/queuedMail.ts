import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { z } from 'zod'
import { deciderSchema } from '../program/editing/decider.ts'
import type { Decider } from '../program/editing/decider.ts'
import type { Database } from './rowsOf.ts'

/** A mail to whoever set something that went otherwise. `path` is one of the panel. */
export const queuedMailSchema = z.object({ to: deciderSchema, subject: z.string(), text: z.string(), path: z.string() })
export type QueuedMail = z.infer<typeof queuedMailSchema>

/**
 * Has a mail sent once the transaction ends, and again until the mail server takes it. Integrations have no mail; the panel
 * shows every failure, whoever set what failed.
 */
export async function queueMail(db: Database, mail: QueuedMail): Promise<void> {
  if (!isToUser(mail.to)) return
  await db.execute(sql`select publication.add_job('send-mail', ${JSON.stringify(mail)}::json, 'mail', 'mail ' || gen_random_uuid())`)
}

/** @throws what the mail server said against it. */
export async function sendMail(payload: Payload, { to, subject, text, path }: QueuedMail): Promise<void> {
  if (!isToUser(to)) return
  const user = await payload.findByID({ collection: 'users', id: to.id, depth: 0, disableErrors: true, overrideAccess: true }) // the mail is to themselves
  if (user === null) return
  const { serverURL, routes } = payload.config
  await payload.sendEmail({ to: user.email, subject, text: `${text}\n\n${serverURL}${routes.admin}${path}\n` })
}

function isToUser(to: Decider): to is NonNullable<Decider> {
  return to?.collection === 'users'
}
