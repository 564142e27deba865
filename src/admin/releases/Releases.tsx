'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { checksAnswerSchema } from '../../program/editing/checksAnswer.ts'
import { differenceAnswerSchema } from '../../program/editing/differenceAnswer.ts'
import { editionsAnswerSchema } from '../../program/editing/editionsAnswer.ts'
import { scheduledAnswerSchema } from '../../program/editing/scheduled.ts'
import type { PublishingMode } from '../../program/kinds.ts'
import { useAnswer } from '../management/useAnswer.ts'
import { useDecision } from '../management/useDecision.ts'
import { ScheduledList } from '../scheduled/ScheduledList.tsx'
import { DifferenceViews } from './DifferenceViews.tsx'
import { Findings } from './Findings.tsx'
import { History } from './History.tsx'
import { ReleaseForm } from './ReleaseForm.tsx'
import { Standing } from './Standing.tsx'

export type ReleasedEvent = { id: string; name: string; timeZone: string; publishing: PublishingMode }

/** Everything about the editions of an event, kept true while it is looked at. */
export function Releases({ event, mayDecide }: { event: ReleasedEvent; mayDecide: boolean }) {
  const { routes } = useConfig().config
  const address = `${routes.api}/events/${event.id}`
  const [limit, setLimit] = useState(20)
  const editions = useAnswer(editionsAnswerSchema, `${address}/editions?limit=${limit}`, 4_000)
  const staged = editions.answer?.staged ?? null
  // The state that the others are about: they are asked again when it is another.
  const state = editions.answer === null ? null : `${editions.answer.live?.number ?? 0} ${staged?.build ?? ''}`
  const difference = useAnswer(differenceAnswerSchema, state === null || staged === null ? null : `${address}/editions/difference#${state}`)
  const checks = useAnswer(checksAnswerSchema, state === null ? null : `${address}/checks#${state}`)
  const scheduled = useAnswer(scheduledAnswerSchema, `${address}/scheduled`)
  const reload = useCallback(() => {
    editions.reload()
    checks.reload()
    scheduled.reload()
  }, [checks, editions, scheduled])
  const { decide, isBusy } = useDecision(reload)

  return (
    <>
      <SetStepNav nav={[{ label: 'Events', url: `${routes.admin}/collections/events` }, { label: event.name, url: `${routes.admin}/collections/events/${event.id}` }, { label: 'Releases' }]} />
      {editions.fault !== null && <p className="notice notice--error" role="alert">{editions.fault}</p>}
      {editions.answer === null ? <p aria-live="polite">Loading…</p> : (
        <>
          <Standing answer={editions.answer} decide={decide} event={event} isBusy={isBusy} mayDecide={mayDecide} />
          {staged !== null && (
            <section aria-labelledby="waiting">
              <h2 id="waiting">What becomes public</h2>
              <ReleaseForm
                answer={editions.answer} decide={decide} errors={checks.answer?.findings.filter(({ severity }) => severity === 'error').length ?? 0} event={event} isBusy={isBusy} mayDecide={mayDecide} staged={staged}
              />
              {difference.fault !== null && <p className="notice notice--error" role="alert">{difference.fault}</p>}
              {difference.answer !== null && <DifferenceViews address={`${address}/editions/difference/schedule#${state ?? ''}`} answer={difference.answer} empty="Nothing that the public would notice." timeZone={event.timeZone} />}
            </section>
          )}
          <section aria-labelledby="checks">
            <h2 id="checks">{staged === null ? 'Checks of what is public' : 'Checks of what waits'}</h2>
            {checks.fault !== null && <p className="notice notice--error" role="alert">{checks.fault}</p>}
            {checks.answer !== null && <Findings answer={checks.answer} />}
          </section>
          <section aria-labelledby="set">
            <h2 id="set">Set to happen by itself</h2>
            {scheduled.fault !== null && <p className="notice notice--error" role="alert">{scheduled.fault}</p>}
            {scheduled.answer !== null && <ScheduledList answer={scheduled.answer} reload={reload} />}
          </section>
          <section aria-labelledby="history">
            <h2 id="history">History</h2>
            <History answer={editions.answer} decide={decide} event={event} isBusy={isBusy} mayDecide={mayDecide} more={editions.answer.editions.length < limit ? null : () => setLimit(200)} />
          </section>
        </>
      )}
    </>
  )
}
