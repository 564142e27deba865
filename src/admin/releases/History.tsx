'use client'

import { Button, ConfirmationModal, useConfig, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { differenceAnswerSchema } from '../../program/editing/differenceAnswer.ts'
import { nameOfDecider } from '../../program/editing/decider.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import { useAnswer } from '../management/useAnswer.ts'
import { DifferenceViews } from './DifferenceViews.tsx'
import { previewAddress } from './Standing.tsx'
import type { Deciding } from './Standing.tsx'

/** Every edition that was live: who and when, any two of them compared, each as the public saw it, and the way back. */
export function History({ event, answer: { editions, live, names }, mayDecide, decide, isBusy, more }: Deciding & { more: (() => void) | null }) {
  const { openModal } = useModal()
  const { api } = useConfig().config.routes
  const [target, setTarget] = useState<number | null>(null)
  const slug = `roll-back-${event.id}`
  if (editions.length === 0) return <p className="quiet">No edition was ever live.</p>
  return (
    <>
      <Comparison event={event} numbers={editions.map(({ number }) => number)} />
      <div className="history__table">
        <table className="history">
          <thead><tr><th scope="col">Edition</th><th scope="col">Name and note</th><th scope="col">Live from</th><th scope="col">By</th><th scope="col">Look</th>{mayDecide && <th scope="col">Go back</th>}</tr></thead>
          <tbody>
            {editions.map(({ number, version, note, releasedAt, by, restores }) => (
              <tr key={number}>
                <th scope="row">{number}{number === live?.number && !live.gone && <span className="act act--new">live</span>}</th>
                <td>{version !== null && <strong>{version}</strong>} {note} {restores !== null && <span className="quiet">brings edition {restores} back</span>}</td>
                <td>{spokenTimeOf(releasedAt, event.timeZone)}</td>
                <td>{by === null ? <span className="quiet">by itself</span> : nameOfDecider(by, names)}</td>
                <td><a aria-label={`Open edition ${number} as the public saw it`} href={previewAddress(event.id, number)} rel="noreferrer" target="_blank">Open</a></td>
                {mayDecide && (
                  <td>
                    {number !== live?.number && (
                      <Button aria-label={`Roll back to edition ${number}`} buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => { setTarget(number); openModal(slug) }} size="small">Roll back…</Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more !== null && <button className="text-button" onClick={more} type="button">Show earlier editions</button>}
      <ConfirmationModal
        body={`The content of edition ${target ?? ''} goes live again as the next edition, and the event is put on hold: what is published waits until someone releases it or lifts the hold.`}
        confirmLabel="Roll back" confirmingLabel="Rolling back…" heading={`Roll back to edition ${target ?? ''}?`} modalSlug={slug}
        onConfirm={async () => { if (target !== null) await decide(`${api}/events/${event.id}/roll-back`, { to: target }, `Edition ${target} is back, and the event is on hold.`) }}
      />
    </>
  )
}

function Comparison({ event, numbers }: Pick<Deciding, 'event'> & { numbers: readonly number[] }) {
  const { api } = useConfig().config.routes
  const [from, setFrom] = useState(numbers[1] ?? numbers[0] ?? 1)
  const [to, setTo] = useState(numbers[0] ?? 1)
  const [isOpen, setIsOpen] = useState(false)
  const address = (path: string): string => `${api}/events/${event.id}/editions/difference${path}?from=${from}&to=${to}`
  const { answer, fault } = useAnswer(differenceAnswerSchema, isOpen ? address('') : null)
  if (numbers.length < 2) return null
  const options = numbers.map((number) => <option key={number} value={number}>Edition {number}</option>)
  return (
    <div className="comparison">
      <div className="comparison__choice">
        <label htmlFor="compare-from">From</label>
        <select id="compare-from" onChange={({ target }) => setFrom(Number(target.value))} value={from}>{options}</select>
        <label htmlFor="compare-to">to</label>
        <select id="compare-to" onChange={({ target }) => setTo(Number(target.value))} value={to}>{options}</select>
        <Button aria-expanded={isOpen} buttonStyle="secondary" extraButtonProps={{ 'aria-expanded': isOpen }} margin={false} onClick={() => setIsOpen(!isOpen)} size="small">{isOpen ? 'Close the comparison' : 'Compare'}</Button>
      </div>
      {fault !== null && isOpen && <p className="notice notice--error" role="alert">{fault}</p>}
      {answer !== null && isOpen && <DifferenceViews address={address('/schedule')} answer={answer} empty={`Editions ${from} and ${to} have the same content.`} timeZone={event.timeZone} />}
    </div>
  )
}
