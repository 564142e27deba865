import type { Payload } from 'payload'
import type { Decider } from '../../program/editing/decider.ts'
import type { ReleaseFailure } from '../../program/editing/editionsAnswer.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import type { PublishFailure } from './runScheduledPublish.ts'

/** Writes to whoever set a publish that it was not made. */
export async function tellPublishFailure(payload: Payload, { input, reason }: PublishFailure): Promise<void> {
  if (!input?.user) return
  const { doc, user, type } = input
  const path = `/collections/${doc.relationTo}/${doc.value}`
  await tell(payload, { collection: user.relationTo, id: user.value }, `A ${type} that you set was not made`, `The ${type} of a document was set for now, and was refused: ${reason}`, path)
}

/** Writes to whoever set a release that it was not made. */
export async function tellReleaseFailure(payload: Payload, event: string, { due, message, by }: ReleaseFailure): Promise<void> {
  await tell(payload, by, 'A release that you set was not made', `It was set for ${spokenTimeOf(due, 'UTC')}. ${message}`, `/collections/events/${event}/releases`)
}

/** Integrations have no mail; the panel shows every failure, whoever set what failed. */
async function tell(payload: Payload, by: Decider, subject: string, text: string, path: string): Promise<void> {
  if (by?.collection !== 'users') return
  const user = await payload.findByID({ collection: 'users', id: by.id, depth: 0, disableErrors: true, overrideAccess: true }) // the mail is to themselves
  if (user === null) return
  const { serverURL, routes } = payload.config
  await payload.sendEmail({ to: user.email, subject, text: `${text}\n\n${serverURL}${routes.admin}${path}\n` })
}
