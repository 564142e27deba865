'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Accepted } from '../../content/schedule/schedule.ts'
import { conflictKinds, conflictSeverity, keyOfConflict } from '../../program/conflicts.ts'
import type { Conflict } from '../../program/conflicts.ts'
import type { ScheduleModel, Slots } from './scheduleModel.ts'
import type { ScheduleStore } from './scheduleStore.ts'
import { conflictNames, sayConflict } from './scheduleWords.ts'

type Props = {
  readonly model: ScheduleModel
  readonly slots: Slots
  readonly conflicts: readonly Conflict[]
  readonly accepted: readonly Accepted[]
  readonly mayEdit: boolean
  readonly store: ScheduleStore
  readonly onJump: (slot: string) => void
}

const shownAtFirst = 20

/** Every conflict by kind, errors first; a press leads to the slot. What was accepted stands apart, with its reason. */
export function ConflictList(props: Props) {
  const reasons = new Map(props.accepted.map(({ key, reason }) => [key, reason]))
  const groups = conflictKinds.flatMap((kind) => {
    const found = props.conflicts.filter((conflict) => conflict.kind === kind && !reasons.has(keyOfConflict(conflict)))
    return found.length === 0 ? [] : [{ kind, found }]
  })
  const accepted = props.conflicts.filter((conflict) => reasons.has(keyOfConflict(conflict)))
  return (
    <section aria-labelledby="schedule-conflicts" className="schedule-conflicts">
      <h3 id="schedule-conflicts">Conflicts</h3>
      {groups.length === 0 && <p>None.</p>}
      {groups.map(({ found, kind }) => (
        <details key={kind} open={conflictSeverity[kind] === 'error'}>
          <summary className={`schedule-conflicts__kind schedule-conflicts__kind--${conflictSeverity[kind]}`}>
            {conflictSeverity[kind] === 'error' ? 'Error' : 'Warning'}: {conflictNames[kind]} ({found.length})
          </summary>
          <Some {...props} conflicts={found} reasons={reasons} />
        </details>
      ))}
      {accepted.length > 0 && (
        <details>
          <summary className="schedule-conflicts__kind">Accepted ({accepted.length})</summary>
          <Some {...props} conflicts={accepted} reasons={reasons} />
        </details>
      )}
    </section>
  )
}

function Some({ conflicts, ...props }: Props & { reasons: ReadonlyMap<string, string> }) {
  const [most, setMost] = useState(shownAtFirst)
  return (
    <ul>
      {conflicts.slice(0, most).map((conflict) => <One conflict={conflict} key={keyOfConflict(conflict)} {...props} />)}
      {conflicts.length > most && <li><Button buttonStyle="secondary" margin={false} onClick={() => setMost(most * 5)} size="small">Show more of {conflicts.length}</Button></li>}
    </ul>
  )
}

function One({ conflict, mayEdit, model, onJump, reasons, slots, store }: Omit<Props, 'accepted' | 'conflicts'> & { conflict: Conflict; reasons: ReadonlyMap<string, string> }) {
  const [isAsking, setAsking] = useState(false)
  const key = keyOfConflict(conflict)
  const reason = reasons.get(key)
  const own = conflict.slots.find((id) => slots.get(id)?.event === model.event.id) ?? ''
  const words = sayConflict(conflict, model, slots)
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget).get('reason')
    void store.accept(key, typeof given === 'string' ? given : '')
    setAsking(false)
  }
  return (
    <li>
      <button className="schedule-link" onClick={() => onJump(own)} type="button">{words}</button>
      {reason !== undefined && <p>Accepted: {reason}</p>}
      {mayEdit && conflictSeverity[conflict.kind] === 'warning' && !isAsking && (
        <button aria-label={`${reason === undefined ? 'Accept' : 'Take back that is accepted'}: ${words}`} className="schedule-link schedule-link--quiet" onClick={() => (reason === undefined ? setAsking(true) : void store.accept(key, null))} type="button">
          {reason === undefined ? 'Accept …' : 'Take back'}
        </button>
      )}
      {isAsking && (
        <form className="schedule-reason" onSubmit={submit}>
          <label>Why it may stay <input autoFocus maxLength={500} name="reason" required type="text" /></label>
          <Button buttonStyle="secondary" margin={false} size="small" type="submit">Accept</Button>
        </form>
      )}
    </li>
  )
}
