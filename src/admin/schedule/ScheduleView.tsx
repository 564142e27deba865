import type { DocumentViewServerProps } from 'payload'
import { hasRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { readSchedule } from '../../content/schedule/readSchedule.ts'
import { Schedule } from './Schedule.tsx'

/** The tab “Schedule” of an event: for those who have a role there. */
export async function ScheduleView({ initPageResult: { docID, req } }: DocumentViewServerProps) {
  const event = String(docID)
  if (!hasRole(requester(req), event, 'viewer')) {
    return <div className="schedule-message"><p>The schedule shows drafts. It is for those who have a role at this event.</p></div>
  }
  const { content, marks, slots } = await readSchedule(req, event, {})
  if (content === undefined || slots === undefined) throw new Error('A schedule that was asked for as a whole came in part.')
  const { admin, api } = req.payload.config.routes
  return <Schedule address={`${api}/events/${event}`} admin={admin} first={{ content, marks, slots }} />
}
