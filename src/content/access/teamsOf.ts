import type { Access, Where } from 'payload'
import { eventsOf } from './member.ts'
import type { MembershipRole } from './member.ts'
import { members } from './members.ts'
import { requester } from './requester.ts'

/**
 * These three let in platform admins, and members with a role at the event that a document hangs on. `path` is the field
 * that names it: `event` of a track, `id` of the event itself, `editableBy` of a shared document (any of several events),
 * and for versions `version.event`, `parent`, `version.editableBy`.
 *
 * They answer with a query, which Payload does not apply to `create`: see `editorsOfGiven`.
 */
export const viewersOf = (path: string): Access => teamOf(path, 'viewer')
export const editorsOf = (path: string): Access => teamOf(path, 'editor')
export const managersOf = (path: string): Access => teamOf(path, 'manager')

/** Of the document itself: its viewers, drafts included; once it is published, every member. */
export const viewersOfOrPublished = (path: string): Access => async (args) => {
  const team = await viewersOf(path)(args)
  if (team === true) return true
  if ((await members(args)) === false) return false
  const published: Where = { _status: { equals: 'published' } }
  return team === false ? published : { or: [team, published] }
}

function teamOf(path: string, role: MembershipRole): Access {
  return ({ req }) => {
    const member = requester(req)
    if (member === null) return false
    if (member.isPlatformAdmin) return true
    const events = eventsOf(member, role)
    const where: Where = { [path]: { in: events } }
    return events.length > 0 && where
  }
}
