'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import { nameOfDecider } from '../../program/editing/decider.ts'
import type { Scheduled, ScheduledAnswer } from '../../program/editing/scheduled.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import { useDecision } from '../management/useDecision.ts'
import { scheduledWords } from './scheduledWords.ts'

type Props = {
  answer: ScheduledAnswer
  reload: () => void
  /** Whether to name the event of each. */
  withEvent?: boolean
}

/** What is set to happen by itself, on the clock of its event; what failed says why, and stays until somebody dismisses it. */
export function ScheduledList({ answer: { scheduled, names }, reload, withEvent = false }: Props) {
  const { decide, isBusy } = useDecision(reload)
  const { routes } = useConfig().config
  if (scheduled.length === 0) return <p className="quiet">Nothing is set.</p>
  return (
    <ul className="scheduled">
      {scheduled.map((one) => (
        <li className={one.failure === null ? undefined : 'scheduled__failed'} key={one.id}>
          <div>
            <time dateTime={one.at}>{spokenTimeOf(one.at, one.timeZone)}</time>{' '}
            <strong>{scheduledWords(one)}</strong>{' '}
            {one.document !== null && <Link href={`${routes.admin}/collections/${one.document.collection}/${one.document.id}`}>{one.document.title}</Link>}
            {one.document === null && one.event !== null && <Link href={`${routes.admin}/collections/events/${one.event.id}${one.what === 'release' ? '/releases' : ''}`}>{one.event.name}</Link>}
            {withEvent && one.document !== null && one.event !== null && <span className="quiet"> of {one.event.name}</span>}
            {one.by !== null && <span className="quiet"> set by {nameOfDecider(one.by, names)}</span>}
            {one.failure !== null && <p className="scheduled__why"><span className="severity severity--error">Not made</span> {one.failure}</p>}
          </div>
          {one.mayCancel && (
            <Button
              aria-label={`${one.failure === null ? 'Call off' : 'Dismiss'}: ${scheduledWords(one)} ${one.document?.title ?? one.event?.name ?? ''}`}
              buttonStyle="secondary" disabled={isBusy} margin={false} size="small"
              onClick={() => { void decide(`${routes.api}${addressOf(one)}`, {}, one.failure === null ? 'Called off.' : 'Dismissed.') }}
            >
              {one.failure === null ? 'Call off' : 'Dismiss'}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function addressOf({ id, what, event, failure }: Scheduled): string {
  if (what !== 'release' || event === null) return `/scheduled/${id}/call-off`
  return `/events/${event.id}/${failure === null ? 'cancel-release' : 'dismiss-failure'}`
}
