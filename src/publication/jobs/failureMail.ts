import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { z } from 'zod'
import { deciderSchema } from '../../program/editing/decider.ts'
import type { Decider } from '../../program/editing/decider.ts'
import type { ReleaseFailure } from '../../program/editing/editionsAnswer.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import type { Database } from '../database.ts'
import type { PublishInput } from './runScheduledPublish.ts'

/** A mail to whoever set something that was not made. `path` is one of the panel. */
export const failureMailSchema = z.object({ to: deciderSchema, subject: z.string(), text: z.string(), path: z.string() })
export type FailureMail = z.infer<typeof failureMailSchema>

/** Of a publish that was not made. */
export function mailOfPublish({ doc, user, type }: PublishInput, reason: string): FailureMail {
  const to = user ? { collection: user.relationTo, id: user.value } : null
  return { to, subject: `A ${type} that you set was not made`, text: `The ${type} of a document was set for now, and was refused: ${reason}`, path: `/collections/${doc.relationTo}/${doc.value}` }
}

/** Of a release that was not made. */
export function mailOfRelease(event: string, { due, message, by }: ReleaseFailure): FailureMail {
  return { to: by, subject: 'A release that you set was not made', text: `It was set for ${spokenTimeOf(due, 'UTC')}. ${message}`, path: `/collections/events/${event}/releases` }
}

/**
 * Has a mail sent once the transaction ends, and again until the mail server takes it. Integrations have no mail; the panel
 * shows every failure, whoever set what failed.
 */
export async function queueMail(db: Database, mail: FailureMail): Promise<void> {
  if (!isToUser(mail.to)) return
  await db.execute(sql`select publication.add_job('send-mail', ${JSON.stringify(mail)}::json, 'mail', 'mail ' || gen_random_uuid())`)
}

/** @throws what the mail server said against it. */
export async function sendMail(payload: Payload, { to, subject, text, path }: FailureMail): Promise<void> {
  if (!isToUser(to)) return
  const user = await payload.findByID({ collection: 'users', id: to.id, depth: 0, disableErrors: true, overrideAccess: true }) // the mail is to themselves
  if (user === null) return
  const { serverURL, routes } = payload.config
  await payload.sendEmail({ to: user.email, subject, text: `${text}\n\n${serverURL}${routes.admin}${path}\n` })
}

function isToUser(to: Decider): to is NonNullable<Decider> {
  return to?.collection === 'users'
}
