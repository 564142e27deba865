'use client'

import { Button } from '@payloadcms/ui'
import type { StandingImport } from '../../program/importing/standingImport.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import type { Importing } from './Imports.tsx'
import { outcomeWords, paceWords } from './importWords.ts'

type Props = Pick<Importing, 'event' | 'decide' | 'isBusy'> & {
  /** That of the event's standing imports. */
  address: string
  standing: readonly StandingImport[]
  mayEdit: boolean
  /** Opens an import that came of one. */
  look: (id: number) => void
}

/** Addresses that are looked at again and again: what each is, what came of it last, and when it is looked at next. */
export function StandingImports({ event, address, standing, mayEdit, decide, isBusy, look }: Props) {
  return (
    <ul className="standing">
      {standing.map((one) => (
        <li className="standing__one" key={one.id}>
          <p><strong>{one.source}</strong> <span className="imports__files">{one.url}</span></p>
          <p>
            {one.nextAt === null ? <span className="act act--import-failed">paused</span> : <>{paceWords[one.every].many}, next {spokenTimeOf(one.nextAt, event.timeZone)}</>}
            <span className="quiet"> · what it says anew {one.applies ? (one.options.publish ? 'is applied and published' : 'is applied, as drafts') : 'waits for you as a plan'}{one.setBy === null ? '' : ` · set by ${one.setBy}`}</span>
          </p>
          <Last event={event} look={look} standing={one} />
          {mayEdit && (
            <div className="imports__actions">
              <Button aria-label={`Look now at ${one.url}`} buttonStyle="secondary" disabled={isBusy || one.nextAt === null} margin={false} onClick={() => { void decide(`${address}/${one.id}/look`, {}, 'It is looked at now.') }} size="small">Look now</Button>
              <Button
                aria-label={`${one.nextAt === null ? 'Go on with' : 'Pause'} ${one.url}`} buttonStyle="secondary" disabled={isBusy} margin={false} size="small"
                onClick={() => { void decide(`${address}/${one.id}`, { isPaused: one.nextAt !== null }, one.nextAt === null ? 'It is looked at again.' : 'It is paused.') }}
              >{one.nextAt === null ? 'Go on' : 'Pause'}</Button>
              <select
                aria-label={`How often ${one.url} is looked at`} disabled={isBusy} onChange={({ target }) => { void decide(`${address}/${one.id}`, { every: target.value }, 'It is changed. You answer for it from now on.') }} value={one.every}
              >
                {Object.entries(paceWords).map(([pace, { one: word }]) => <option key={pace} value={pace}>{word}</option>)}
              </select>
              <Button aria-label={`End it: look at ${one.url} no more`} buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => { void decide(`${address}/${one.id}`, null, 'It is looked at no more. What it imported stays.') }} size="small">End it</Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Last({ standing: { last }, event, look }: Pick<Props, 'event' | 'look'> & { standing: StandingImport }) {
  if (last === null) return <p className="quiet">It was not looked at yet.</p>
  const text = <><span className={`act act--standing-${last.outcome}`}>{outcomeWords[last.outcome]}</span> <span className="quiet">{spokenTimeOf(last.at, event.timeZone)}</span>{last.reason === null ? '' : ` ${last.reason}`}</>
  const { import: id } = last
  return (
    <p>
      {text}
      {id !== null && last.outcome !== 'unchanged' && <> <button className="text-button" onClick={() => look(id)} type="button">Look at import {id}</button></>}
    </p>
  )
}
