'use client'

import { SetStepNav } from '@payloadcms/ui'
import type { Schedule as ScheduleAnswer } from '../../content/schedule/schedule.ts'
import { modelOf } from './scheduleModel.ts'
import { useMemo } from 'react'
import { ScheduleBoard } from './ScheduleBoard.tsx'
import { useSchedule } from './useSchedule.ts'

/** The schedule of an event, with what comes in while it is open. @param address of the event in the management API. */
export function Schedule({ address, admin, first }: { address: string; admin: string; first: Required<ScheduleAnswer> }) {
  const { ask, isReached, state, store } = useSchedule(address, first)
  const model = useMemo(() => modelOf(state.content), [state.content])
  const { event, events } = state.content
  const name = events.find(({ id }) => id === event)?.name ?? 'Untitled'
  return (
    <>
      <SetStepNav nav={[{ label: 'Events', url: `${admin}/collections/events` }, { label: name, url: `${admin}/collections/events/${event}` }, { label: 'Schedule' }]} />
      {model === null
        ? <div className="schedule-message"><p>Write down the days and the time zone of the event first: its schedule has them as pages.</p></div>
        : <ScheduleBoard admin={admin} ask={ask} isReached={isReached} model={model} state={state} store={store} />}
    </>
  )
}
