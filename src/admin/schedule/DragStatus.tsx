'use client'

import { useImperativeHandle, useMemo, useState } from 'react'
import type { Ref } from 'react'
import type { ScheduleSlot } from '../../content/schedule/schedule.ts'
import { conflictSeverity, keyOfConflict } from '../../program/conflicts.ts'
import { conflictsIf, isForAllRooms } from './scheduleModel.ts'
import type { ScheduleModel, Slots } from './scheduleModel.ts'
import { roomName, sayConflict } from './scheduleWords.ts'
import { wallOf } from './wallTime.ts'

const mostShown = 4

export type DragStatusHandle = {
  /** The slot as it would lie; `null`: nothing is dragged. */
  show: (dragged: ScheduleSlot | null) => void
}

/** While a slot is dragged: where it would lie, and which conflicts it would have there. Drawn by itself: nothing else changes at each step. */
export function DragStatus({ model, ref, slots }: { model: ScheduleModel; ref: Ref<DragStatusHandle>; slots: Slots }) {
  const [dragged, setDragged] = useState<ScheduleSlot | null>(null)
  useImperativeHandle(ref, () => ({ show: setDragged }), [])
  const { timeZone } = model.event.days
  const conflicts = useMemo(() => (dragged === null ? [] : conflictsIf(model, slots, dragged)), [dragged, model, slots])
  if (dragged === null) return null
  const worst = conflicts.some(({ kind }) => conflictSeverity[kind] === 'error') ? 'error' : conflicts.length > 0 ? 'warning' : 'free'
  return (
    <div aria-live="polite" className={`schedule-drag schedule-drag--${worst}`} role="status">
      <strong>
        {`${roomName(model, dragged.room, isForAllRooms(model.sessions.get(dragged.session), dragged.room))}, ${wallOf(dragged.startsAt, timeZone).slice(11)}–${wallOf(dragged.endsAt, timeZone).slice(11)}`}
      </strong>
      {conflicts.length === 0 && <span>No conflict</span>}
      {conflicts.slice(0, mostShown).map((conflict) => (
        <span key={keyOfConflict(conflict)}>{`${conflictSeverity[conflict.kind] === 'error' ? 'Error' : 'Warning'}: ${sayConflict(conflict, model, slots)}`}</span>
      ))}
      {conflicts.length > mostShown && <span>{`and ${conflicts.length - mostShown} more`}</span>}
    </div>
  )
}
