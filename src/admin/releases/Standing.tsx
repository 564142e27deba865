'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { phaseLabels } from '../../content/labels.ts'
import { nameOfDecider } from '../../program/editing/decider.ts'
import type { EditionsAnswer } from '../../program/editing/editionsAnswer.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import type { Decide } from '../management/useDecision.ts'
import { countsOf } from './actWords.ts'
import type { ReleasedEvent } from './Releases.tsx'

export type Deciding = { event: ReleasedEvent; answer: EditionsAnswer; mayDecide: boolean; decide: Decide; isBusy: boolean }

/** What is live, what waits, what is set and what holds it, at a glance. */
export function Standing({ event, answer, mayDecide, decide, isBusy }: Deciding) {
  const { live, staged, hold, release, failure, editions, names, isBuilding } = answer
  const { api } = useConfig().config.routes
  const current = editions.find(({ number }) => number === live?.number)
  const time = (at: string): string => spokenTimeOf(at, event.timeZone)
  const post = (path: string, done: string): void => { void decide(`${api}/events/${event.id}/${path}`, {}, done) }
  return (
    <>
      {failure !== null && <p className="notice notice--error" role="alert"><span className="severity severity--error">Error</span> What was published last could not be built, and the public stays as it is: {failure.message}</p>}
      <dl className="standing">
        <div>
          <dt>Public</dt>
          <dd>
            {live === null ? 'Nothing yet: no edition was ever live.' : live.gone ? `Nothing: the event was taken off. Edition ${live.number} was the last.` : (
              <>
                <strong>Edition {live.number}{current?.version ? ` “${current.version}”` : ''}</strong>
                {current !== undefined && <span>since {time(current.releasedAt)}, {current.by === null ? 'by itself' : `by ${nameOfDecider(current.by, names)}`}, phase {phaseLabels[current.phase].toLowerCase()}</span>}
                <a href={`/events/${encodeURIComponent(live.slug ?? '')}`} rel="noreferrer" target="_blank">Open as the public sees it</a>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Waits for a release</dt>
          <dd>
            {staged !== null ? <><strong>{countsOf(staged)}</strong><span>built {time(staged.builtAt)}</span><a href={previewAddress(event.id, 'staged')} rel="noreferrer" target="_blank">Open as the public would see it</a></>
              : event.publishing === 'release' || hold !== null ? 'Nothing: all that is published is public.' : 'Nothing: this event publishes continuously, what is published is public at once.'}
            {isBuilding && <span aria-live="polite">What was published just now is being built…</span>}
          </dd>
        </div>
        {release !== null && (
          <div>
            <dt>Release is set</dt>
            <dd>
              <strong>{time(release.at)}</strong>
              <span>{release.version === null ? '' : `“${release.version}”, `}by {nameOfDecider(release.by, names)}</span>
              {mayDecide && <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => post('cancel-release', 'The release is called off.')} size="small">Call off the release</Button>}
            </dd>
          </div>
        )}
        {(hold !== null || event.publishing === 'continuous') && (
          <div>
            <dt>Hold</dt>
            <dd>
              {hold === null ? 'Not on hold.' : <><strong>{hold.reason === 'roll-back' ? 'On hold since it was rolled back' : 'On hold'}</strong><span>since {time(hold.at)}, by {nameOfDecider(hold.by, names)}: what is published waits</span></>}
              {mayDecide && (hold === null
                ? <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => post('hold', 'The event is on hold: what is published waits from now on.')} size="small">Put on hold</Button>
                : <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => post('lift-hold', 'The hold is lifted.')} size="small">Lift the hold</Button>)}
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

/** Where an edition is shown to members as the public would see it, live or not. */
export function previewAddress(event: string, edition: number | 'staged'): string {
  return `/cms/preview/${event}/${edition}`
}
