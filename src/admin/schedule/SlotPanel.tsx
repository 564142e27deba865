'use client'

import { Button } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useEffect, useRef } from 'react'
import type { ScheduleSession, ScheduleSlot } from '../../content/schedule/schedule.ts'
import { conflictSeverity, keyOfConflict } from '../../program/conflicts.ts'
import type { Conflict } from '../../program/conflicts.ts'
import { moved } from '../../program/scheduleEdits.ts'
import type { SlotEdit } from '../../program/scheduleEdits.ts'
import { PlaceForm } from './PlaceForm.tsx'
import type { ScheduleModel, Slots } from './scheduleModel.ts'
import { usualMinutes } from './scheduleModel.ts'
import { sayConflict } from './scheduleWords.ts'
import { SwapChoice } from './SwapChoice.tsx'

/** What is chosen: a slot, or a session that has none yet. */
export type Selection = { readonly kind: 'slot'; readonly slot: ScheduleSlot } | { readonly kind: 'session'; readonly session: ScheduleSession }

type Props = {
  readonly model: ScheduleModel
  readonly slots: Slots
  readonly selection: Selection
  readonly day: string
  readonly conflicts: readonly Conflict[]
  readonly mayEdit: boolean
  readonly admin: string
  readonly act: (label: string, edits: readonly SlotEdit[]) => void
  readonly onClose: () => void
}

/** All that can be done to what is chosen, by keyboard too: move, length, duplicate, swap, open. */
export function SlotPanel({ act, admin, conflicts, day, mayEdit, model, onClose, selection, slots }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const slot = selection.kind === 'slot' ? selection.slot : null
  const session = selection.kind === 'session' ? selection.session : model.sessions.get(selection.slot.session)
  const id = slot?.id ?? session?.id ?? ''
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id])
  // The form is drawn anew with what was saved: whoever pressed its button would be nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [slot?.updatedAt])
  if (session === undefined) return null
  const isOwn = session.event === model.event.id
  const title = session.title ?? `A session of ${model.events.get(session.event)?.name ?? 'another event'}`

  return (
    <section aria-labelledby="schedule-chosen" className="schedule-panel" onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <h3 id="schedule-chosen" ref={heading} tabIndex={-1}>{title}</h3>
      <p>{session.speakers.map((speaker) => model.speakers.get(speaker)?.name ?? '').join(', ') || 'No speakers'}</p>
      {conflicts.length > 0 && <ul>{conflicts.map((conflict) => <li className={`schedule-panel__conflict--${conflictSeverity[conflict.kind]}`} key={keyOfConflict(conflict)}>{sayConflict(conflict, model, slots)}</li>)}</ul>}
      {isOwn && mayEdit && (
        <PlaceForm
          day={day}
          key={slot === null ? id : `${slot.id} ${slot.updatedAt}`}
          minutes={usualMinutes(model, slots, session.kind)}
          model={model}
          onPlace={(to) => act(slot === null ? `Place “${title}”` : `Move “${title}”`, [slot === null ? { kind: 'add', session: session.id, to } : { kind: 'place', slot: slot.id, to }])}
          session={session}
          slot={slot}
        />
      )}
      {slot !== null && isOwn && mayEdit && (
        <div className="schedule-panel__acts">
          <Button buttonStyle="secondary" margin={false} onClick={() => act(`Duplicate “${title}”`, [{ kind: 'add', session: session.id, to: moved(slot, slot.endsAt, slot.room) }])} size="small">
            Duplicate after it
          </Button>
          <SwapChoice act={act} key={slot.id} model={model} slot={slot} slots={slots} />
        </div>
      )}
      <p className="schedule-panel__links">
        {isOwn && <Link href={`${admin}/collections/sessions/${session.id}`}>Open the session</Link>}
        {isOwn && slot !== null && <Link href={`${admin}/collections/slots/${slot.id}`}>Open the slot</Link>}
        <button className="schedule-link schedule-link--quiet" onClick={onClose} type="button">Close</button>
      </p>
    </section>
  )
}
