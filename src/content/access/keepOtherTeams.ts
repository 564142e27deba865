import type { FieldHook, TypeWithID } from 'payload'
import { APIError } from 'payload'
import { eventsOf, idOf } from './member.ts'
import { requester } from './requester.ts'

/** The events that would lose their say over a shared document although whoever makes the change does not edit them. */
export function teamsShutOut(before: readonly string[], after: readonly string[], mine: readonly string[]): string[] {
  return before.filter((event) => !after.includes(event) && !mine.includes(event))
}

/**
 * A `beforeValidate` hook of `editableBy`: an editor may let other events' teams in and take their own out, but shut nobody
 * else out. The program itself (no user) is not asked.
 */
export const keepOtherTeams: FieldHook<TypeWithID, unknown> = ({ operation, originalDoc, req, value }) => {
  if (operation !== 'update' || !req.user || value === undefined) return value
  const member = requester(req)
  if (member?.isPlatformAdmin === true) return value
  const mine = member === null ? [] : eventsOf(member, 'editor')
  const before = idsOf((originalDoc as Record<string, unknown> | undefined)?.editableBy) // Payload types it as any
  if (teamsShutOut(before, idsOf(value), mine).length === 0) return value
  throw new APIError('Leave in the events that you do not edit: their teams work with this too.', 403, null, true)
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((each: unknown) => idOf(each) ?? []) : []
}
