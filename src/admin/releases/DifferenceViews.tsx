'use client'

import { useId, useState } from 'react'
import { comparedScheduleAnswerSchema } from '../../program/difference/comparedSchedule.ts'
import type { DifferenceAnswer } from '../../program/editing/differenceAnswer.ts'
import { useAnswer } from '../management/useAnswer.ts'
import { Difference } from './Difference.tsx'
import { DifferenceOnGrid } from './DifferenceOnGrid.tsx'

type Props = {
  answer: DifferenceAnswer
  timeZone: string
  /** What is said where nothing differs. */
  empty: string
  /** Where the same two states are given as one schedule. */
  address: string
}

/** What differs between two states of an event: in words, or on the grid. */
export function DifferenceViews({ answer, timeZone, empty, address }: Props) {
  const [isOnGrid, setIsOnGrid] = useState(false)
  const name = useId()
  const { answer: compared, fault } = useAnswer(comparedScheduleAnswerSchema, isOnGrid ? address : null)
  if (answer.entities.length === 0) return <p className="quiet">{empty}</p>
  return (
    <>
      <fieldset className="difference-choice">
        <legend>Show the difference</legend>
        <label><input checked={!isOnGrid} name={name} onChange={() => setIsOnGrid(false)} type="radio" /> In words</label>
        <label><input checked={isOnGrid} name={name} onChange={() => setIsOnGrid(true)} type="radio" /> On the grid</label>
      </fieldset>
      {!isOnGrid ? <Difference answer={answer} timeZone={timeZone} />
        : fault !== null ? <p className="notice notice--error" role="alert">{fault}</p>
        : compared === null ? <p aria-live="polite">Loading…</p>
        : compared.schedule === null || compared.schedule.slots.length === 0 ? <p className="quiet">No slot is in either of the two: what differs is told in words.</p>
        : <DifferenceOnGrid answer={answer} schedule={compared.schedule} timeZone={timeZone} />}
    </>
  )
}
