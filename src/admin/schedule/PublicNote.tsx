'use client'

import { useEffect, useState } from 'react'
import type { ScheduleEvent } from '../../content/schedule/schedule.ts'
import { phaseLabels } from '../../content/labels.ts'
import { isProgrammePublic } from '../../program/kinds.ts'
import type { Ask } from './scheduleStore.ts'

/** What the public sees of a move, and when: slots have no drafts. */
export function PublicNote({ ask, event }: { ask: Ask; event: ScheduleEvent }) {
  const [isOnHold, setOnHold] = useState(false)
  useEffect(() => {
    let isGone = false
    const look = async (): Promise<void> => {
      const { body, status } = await ask('editions?limit=1')
      if (!isGone && status === 200 && typeof body === 'object' && body !== null && 'hold' in body) setOnHold(body.hold !== null)
    }
    // Without an answer nothing is said of a hold; that the server is away is said elsewhere.
    look().catch(() => undefined)
    return () => { isGone = true }
  }, [ask])
  return <p className="schedule-head__public">{wordsOf(event, isOnHold)}</p>
}

function wordsOf({ phase, publishing }: ScheduleEvent, isOnHold: boolean): string {
  if (phase === 'archived') return 'The event is archived: its public programme is frozen, moves do not change it.'
  if (!isProgrammePublic(phase)) return `Nobody sees moves yet: the programme is not public in the phase “${phaseLabels[phase]}”.`
  if (isOnHold) return 'The event is on hold: moves become public once somebody releases them.'
  return publishing === 'release' ? 'Moves become public with the next release.' : 'Moves are public at once.'
}
