import type { QueuedMail } from '../../content/queuedMail.ts'
import type { ReleaseFailure } from '../../program/editing/editionsAnswer.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import type { PublishInput } from './runScheduledPublish.ts'

/** Of a publish that was not made. */
export function mailOfPublish({ doc, user, type }: PublishInput, reason: string): QueuedMail {
  const to = user ? { collection: user.relationTo, id: user.value } : null
  return { to, subject: `A ${type} that you set was not made`, text: `The ${type} of a document was set for now, and was refused: ${reason}`, path: `/collections/${doc.relationTo}/${doc.value}` }
}

/** Of a release that was not made. */
export function mailOfRelease(event: string, { due, message, by }: ReleaseFailure): QueuedMail {
  return { to: by, subject: 'A release that you set was not made', text: `It was set for ${spokenTimeOf(due, 'UTC')}. ${message}`, path: `/collections/events/${event}/releases` }
}
