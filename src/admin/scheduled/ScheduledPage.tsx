'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { scheduledAnswerSchema } from '../../program/editing/scheduled.ts'
import { useAnswer } from '../management/useAnswer.ts'
import { ScheduledList } from './ScheduledList.tsx'

export function ScheduledPage() {
  const { api } = useConfig().config.routes
  const { answer, fault, reload } = useAnswer(scheduledAnswerSchema, `${api}/scheduled`, 5_000)
  return (
    <>
      <SetStepNav nav={[{ label: 'Scheduled' }]} />
      <h1>Scheduled</h1>
      <p>What happens by itself at your events: documents that are published or taken back, releases, changes of phase. Times are on the clock of the event. What could not be done stays here until somebody dismisses it.</p>
      {fault !== null && <p className="notice notice--error" role="alert">{fault}</p>}
      {answer === null ? <p aria-live="polite">Loading…</p> : <ScheduledList answer={answer} reload={reload} withEvent />}
    </>
  )
}
