'use client'

import { ConfirmationModal, toast, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { roomStates } from '../program/roomState.ts'
import type { RoomState as State } from '../program/roomState.ts'

const stateSchema = z.object({ state: z.enum(roomStates), since: z.string().nullable(), until: z.string().nullable() })
type Known = z.infer<typeof stateSchema>

const labels: Record<State, string> = { open: 'Open', full: 'Full', evacuate: 'Evacuate' }
const lapses = [{ minutes: 0, label: 'until somebody says otherwise' }, { minutes: 15, label: 'for 15 minutes' }, { minutes: 30, label: 'for 30 minutes' }, { minutes: 60, label: 'for an hour' }]
const modalSlug = 'evacuate-room'

/** How the room is at this moment: said by a button, public within a second. Nothing of it is saved with the document. */
export function RoomState() {
  const { id, hasSavePermission } = useDocumentInfo()
  const { config } = useConfig()
  const { closeModal, openModal } = useModal()
  const [known, setKnown] = useState<Known | null>(null)
  const [minutes, setMinutes] = useState(0)
  const address = id === undefined ? null : `${config.routes.api}/rooms/${id}/state`

  useEffect(() => {
    if (address === null) return undefined
    const abort = new AbortController()
    // Until it is there nothing is shown as chosen; what is said next tells what is wrong.
    ask(address, { signal: abort.signal }).then(setKnown).catch(() => undefined)
    return () => abort.abort()
  }, [address])

  if (address === null) return null

  const say = async (state: State): Promise<void> => {
    const until = state !== 'open' && minutes > 0 ? { until: new Date(Date.now() + minutes * 60_000).toISOString() } : {}
    try {
      setKnown(await ask(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ state, ...until }) }))
      toast.success(`Public now: ${labels[state]}.`)
    } catch (error) {
      toast.error(`It was not changed. ${error instanceof Error ? error.message : ''}`)
    }
  }

  const choose = (state: State): void => {
    // A slip of the finger must not empty a hall.
    if (state === 'evacuate') openModal(modalSlug)
    else void say(state)
  }

  return (
    <fieldset className="room-state field-type" disabled={hasSavePermission !== true}>
      <legend>How the room is now</legend>
      <div className="room-state__choices">
        {roomStates.map((state) => (
          <button aria-pressed={known?.state === state} className={`room-state__choice room-state__choice--${state}`} key={state} onClick={() => { choose(state) }} type="button">
            {labels[state]}
          </button>
        ))}
      </div>
      <label className="room-state__lapse">
        Full or evacuate
        <select onChange={({ target }) => { setMinutes(Number(target.value)) }} value={minutes}>
          {lapses.map((lapse) => <option key={lapse.minutes} value={lapse.minutes}>{lapse.label}</option>)}
        </select>
      </label>
      <p className="room-state__note" role="status">{known === null ? '' : describe(known)}</p>
      <p className="room-state__why">Apps and signs show it within a second, for every event in this room, without a release.</p>
      <ConfirmationModal
        body="Every app and sign will tell people to leave this room, now."
        confirmLabel="Evacuate"
        heading="Evacuate this room?"
        modalSlug={modalSlug}
        onConfirm={async () => { await say('evacuate'); closeModal(modalSlug) }}
      />
    </fieldset>
  )
}

/** @throws Error that says what was wrong. */
async function ask(address: string, init: RequestInit): Promise<Known> {
  const answer = await fetch(address, { credentials: 'include', ...init })
  const body: unknown = await answer.json()
  if (answer.ok) return stateSchema.parse(body)
  throw new Error(z.object({ detail: z.string() }).safeParse(body).data?.detail ?? `The server answered ${answer.status}.`)
}

function describe({ state, since, until }: Known): string {
  if (since === null) return 'Nothing was said of it: it is open.'
  const clock = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
  return `${labels[state]} since ${clock.format(new Date(since))}${until === null ? '' : `, until ${clock.format(new Date(until))}`}.`
}
