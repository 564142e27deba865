'use client'

import { Link, useConfig, useDocumentInfo, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { describeEventState, describeLooseState } from '../../program/editing/describePublicState.ts'
import type { PublicStateWords } from '../../program/editing/describePublicState.ts'
import { publicStateSchema } from '../../program/editing/publicState.ts'
import { useAnswer } from '../management/useAnswer.ts'
import { ScheduledList } from '../scheduled/ScheduledList.tsx'

/** How often it is asked anew, in ms: what is being built is public within a second. */
const everyMs = { building: 1_000, settled: 15_000 }

/** Of these it goes without saying at which event. */
const ofOneEvent: readonly string[] = ['events', 'tracks', 'sessions', 'slots', 'sponsors']

/** Above the form of a document: what the public sees of it against what stands in the form, why, and what is set for it. */
export function PublicStateField() {
  const { id, collectionSlug, data } = useDocumentInfo()
  const isModified = useFormModified()
  const isSaving = useFormProcessing()
  const { routes } = useConfig().config
  const address = id === undefined || collectionSlug === undefined ? null : `${routes.api}/${collectionSlug}/${id}/public-state`
  const [every, setEvery] = useState(everyMs.settled)
  const { answer: state, isFresh, fault, reload } = useAnswer(publicStateSchema, address, every, data?.updatedAt)
  const isShared = !ofOneEvent.includes(collectionSlug ?? '')
  const isBuilding = state?.events.some((at) => at.isBuilding) === true
  useEffect(() => { setEvery(isBuilding ? everyMs.building : everyMs.settled) }, [isBuilding])
  if (address === null) return <Bar words={{ tone: 'hidden', headline: 'Not public', reasons: ['it is not saved yet'] }} />
  if (state === null) return <Bar words={{ tone: 'pending', headline: fault ?? 'Looking up what the public sees…', reasons: [] }} />
  // What was known before a save says nothing of what was saved.
  if (isSaving || !isFresh) return <Bar words={{ tone: 'pending', headline: 'Looking up what the public sees…', reasons: [] }} />
  return (
    <div className="public-state__all">
      {state.events.length === 0 && <Bar words={describeLooseState(state)} />}
      {state.events.map((at) => (
        <Bar
          key={at.event.id} words={describeEventState(state, at, isModified)}
          event={isShared ? at.event.name : null} releases={at.waits || at.failure !== null ? `${routes.admin}/collections/events/${at.event.id}/releases` : null}
        />
      ))}
      {state.events.length > 0 && state.others > 0 && <p className="quiet">Named by {state.others} more {state.others === 1 ? 'event' : 'events'} on which you do not work.</p>}
      {state.scheduled.length > 0 && <ScheduledList answer={state} reload={reload} />}
    </div>
  )
}

type BarProps = { words: PublicStateWords; event?: string | null; releases?: string | null }

function Bar({ words: { tone, headline, reasons }, event = null, releases = null }: BarProps) {
  return (
    <p aria-live="polite" className={`public-state public-state--${tone}`} data-tone={tone}>
      <strong>{headline}</strong>
      {reasons.length > 0 && <span>, because {reasons.join('; ')}</span>}
      {event !== null && <span className="public-state__event"> · {event}</span>}
      {releases !== null && <> · <Link href={releases}>Releases</Link></>}
    </p>
  )
}
