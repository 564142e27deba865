'use client'

import { shortZoneOf } from '../program/spokenTime.ts'
import { instantOf, isOddClock } from './zonedTime.ts'

type Props = { id: string; label: string; timeZone: string; clock: string; onChange: (clock: string) => void; disabled?: boolean }

/** Asks for a time on the clock of an event; its zone stands beside it. `clock` is `2026-04-01T09:30`, empty while none is given. */
export function ZonedTimeInput({ id, label, timeZone, clock, onChange, disabled = false }: Props) {
  return (
    <div className="zoned-time">
      <label htmlFor={id}>{label}</label>
      <div className="instant-field__input">
        <input aria-describedby={`${id}-zone`} disabled={disabled} id={id} max="9999-12-31T23:59" onChange={({ target }) => onChange(target.value)} type="datetime-local" value={clock} />
        <span className="instant-field__zone" id={`${id}-zone`}>{clock === '' ? timeZone : `${timeZone} (${shortZoneOf(instantOf(clock, timeZone), timeZone)})`}</span>
      </div>
      {clock !== '' && isOddClock(clock, timeZone) && <p className="instant-field__note">The clocks change at this hour: this time is shown twice that day, or not at all.</p>}
    </div>
  )
}
