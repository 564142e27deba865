'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { importAnswerSchema, importsAnswerSchema } from '../../program/importing/importsAnswer.ts'
import { useAnswer } from '../management/useAnswer.ts'
import { useDecision } from '../management/useDecision.ts'
import type { Decide } from '../management/useDecision.ts'
import { ImportHistory } from './ImportHistory.tsx'
import { isMoving } from './importWords.ts'
import { NewImport } from './NewImport.tsx'
import { OpenImport } from './OpenImport.tsx'
import { StandingImports } from './StandingImports.tsx'

export type ImportingEvent = { id: string; name: string; timeZone: string }
/** What every part of the page needs: `address` is that of the event's imports. */
export type Importing = { event: ImportingEvent; address: string; decide: Decide; isBusy: boolean }

/** Everything about the imports into an event: a new one, the one that is looked at, and all before. */
export function Imports({ event }: { event: ImportingEvent }) {
  const { routes } = useConfig().config
  const address = `${routes.api}/events/${event.id}/imports`
  const standingAddress = `${routes.api}/events/${event.id}/standing-imports`
  const all = useAnswer(importsAnswerSchema, address, 3_000)
  const [chosen, setChosen] = useState<number | 'none' | null>(null)
  const imports = all.answer?.imports ?? []
  // What waits or runs is looked at unless somebody chose another.
  const waiting = imports.find(({ state }) => state === 'planned' || state === 'failed' || isMoving(state))?.id ?? null
  const open = chosen === 'none' ? null : (chosen ?? waiting)
  const record = imports.find(({ id }) => id === open)
  const [isWatched, setIsWatched] = useState(false)
  const detail = useAnswer(importAnswerSchema, open === null ? null : `${address}/${open}`, isWatched ? 1_000 : null, record?.state)
  const state = detail.answer?.state
  if (state !== undefined && isMoving(state) !== isWatched) setIsWatched(isMoving(state))
  const reload = useCallback(() => {
    all.reload()
    detail.reload()
  }, [all, detail])
  const { decide, isBusy } = useDecision(reload)
  const importing = { event, address, decide, isBusy }
  const { answer } = all

  return (
    <>
      <SetStepNav nav={[{ label: 'Events', url: `${routes.admin}/collections/events` }, { label: event.name, url: `${routes.admin}/collections/events/${event.id}` }, { label: 'Import' }]} />
      {all.fault !== null && <p className="notice notice--error" role="alert">{all.fault}</p>}
      {answer === null ? <p aria-live="polite">Loading…</p> : (
        <>
          {open !== null && (
            <section aria-labelledby="open-import">
              <h2 id="open-import">Import {open}</h2>
              {detail.fault !== null && <p className="notice notice--error" role="alert">{detail.fault}</p>}
              {detail.answer === null ? <p aria-live="polite">Loading…</p> : <OpenImport {...importing} answer={detail.answer} close={() => setChosen('none')} mayEdit={answer.may.edit} sources={answer.sources} />}
            </section>
          )}
          {answer.standing.length > 0 && (
            <section aria-labelledby="standing-imports">
              <h2 id="standing-imports">Kept up to date</h2>
              <StandingImports address={standingAddress} decide={decide} event={event} isBusy={isBusy} look={setChosen} mayEdit={answer.may.edit} standing={answer.standing} />
            </section>
          )}
          <section aria-labelledby="new-import">
            <h2 id="new-import">{open === null ? 'Bring a programme in' : 'Bring another programme in'}</h2>
            {answer.may.edit
              ? <NewImport address={address} answer={answer} begun={(id) => { if (id !== null) setChosen(id); all.reload() }} standingAddress={standingAddress} timeZone={event.timeZone} />
              : <p className="quiet">Editors of the event import into it.</p>}
          </section>
          <section aria-labelledby="import-history">
            <h2 id="import-history">History</h2>
            <ImportHistory event={event} imports={imports} look={setChosen} open={open} />
          </section>
        </>
      )}
    </>
  )
}
