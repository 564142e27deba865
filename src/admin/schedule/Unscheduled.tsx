'use client'

import { useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import type { ScheduleSession } from '../../content/schedule/schedule.ts'
import type { ScheduleModel } from './scheduleModel.ts'

type Props = {
  readonly model: ScheduleModel
  readonly sessions: readonly ScheduleSession[]
  readonly mayEdit: boolean
  readonly onSelect: (session: string) => void
  /** While a session is dragged over the screen; `null` once it is let go without a drop. */
  readonly onDrag: (session: string, point: { x: number; y: number } | null) => void
  readonly onDrop: (session: string, point: { x: number; y: number }) => void
}

const dragMinDistance = 5
const shownAtFirst = 30

/** Sessions without a slot: to be dragged into the grid, or chosen and placed by the form. */
export function Unscheduled({ mayEdit, model, onDrag, onDrop, onSelect, sessions }: Props) {
  const [most, setMost] = useState(shownAtFirst)
  const dragged = useRef<{ session: string; x: number; y: number; isMoving: boolean } | null>(null)

  const down = (session: string, { button, clientX, clientY, currentTarget, pointerId }: PointerEvent<HTMLButtonElement>): void => {
    if (!mayEdit || button !== 0) return
    dragged.current = { session, x: clientX, y: clientY, isMoving: false }
    currentTarget.setPointerCapture(pointerId)
  }
  const move = ({ clientX, clientY }: PointerEvent): void => {
    const drag = dragged.current
    if (drag === null) return
    drag.isMoving ||= Math.hypot(clientX - drag.x, clientY - drag.y) >= dragMinDistance
    if (drag.isMoving) onDrag(drag.session, { x: clientX, y: clientY })
  }
  const up = ({ clientX, clientY }: PointerEvent): void => {
    const drag = dragged.current
    dragged.current = null
    if (drag === null || !drag.isMoving) return
    onDrag(drag.session, null)
    onDrop(drag.session, { x: clientX, y: clientY })
  }
  const cancel = (): void => {
    if (dragged.current?.isMoving === true) onDrag(dragged.current.session, null)
    dragged.current = null
  }

  return (
    <section aria-labelledby="schedule-unscheduled" className="schedule-unscheduled">
      <h3 id="schedule-unscheduled">Without a slot ({sessions.length})</h3>
      <ul>
        {sessions.slice(0, most).map((session) => (
          <li key={session.id}>
            <button
              onClick={() => onSelect(session.id)}
              onPointerCancel={cancel}
              onPointerDown={(event) => down(session.id, event)}
              onPointerMove={move}
              onPointerUp={up}
              style={{ borderInlineStartColor: model.tracks.get(session.track ?? '')?.color }}
              type="button"
            >
              {session.title}
              <span>{session.speakers.map((speaker) => model.speakers.get(speaker)?.name ?? '').join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {sessions.length > most && <button className="schedule-link" onClick={() => setMost(most * 4)} type="button">Show more of {sessions.length}</button>}
    </section>
  )
}
