'use client'

import { Button } from '@payloadcms/ui'
import { isForAllRooms } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import type { ScheduleState, ScheduleStore } from './scheduleStore.ts'
import { roomName, titleOf } from './scheduleWords.ts'
import { wallOf } from './wallTime.ts'

/** What an editor has to know at once: somebody was faster, something was refused, the server is away. */
export function Notices({ isReached, model, state, store }: { isReached: boolean; model: ScheduleModel; state: ScheduleState; store: ScheduleStore }) {
  const { fault, refused, slots } = state
  const overtaken = (refused?.edits ?? []).flatMap((edit) => (edit.kind === 'add' ? [] : [slots.get(edit.slot)]))
  return (
    <div aria-live="assertive" className="schedule-notices" role="alert">
      {refused !== null && (
        <div className="schedule-notice schedule-notice--warning">
          <p>
            <strong>{refused.label}: not done, somebody else was faster.</strong>{' '}
            {overtaken.map((slot) =>
              slot === undefined
                ? 'A slot was removed.'
                : `“${titleOf(model, slot)}” is now in ${roomName(model, slot.room, isForAllRooms(model.sessions.get(slot.session), slot.room))}, ${wallOf(slot.startsAt, model.event.days.timeZone).slice(11)}.`,
            ).join(' ')}
          </p>
          {!overtaken.includes(undefined) && <Button buttonStyle="secondary" margin={false} onClick={store.insist} size="small">Do it all the same</Button>}
          <Button buttonStyle="secondary" margin={false} onClick={store.dismiss} size="small">Leave it</Button>
        </div>
      )}
      {fault !== null && (
        <div className="schedule-notice schedule-notice--error">
          <p>{fault}</p>
          <Button buttonStyle="secondary" margin={false} onClick={store.dismiss} size="small">Close</Button>
        </div>
      )}
      {!isReached && <div className="schedule-notice schedule-notice--warning"><p>The server does not answer: what others change is not shown, and nothing is saved.</p></div>}
    </div>
  )
}
