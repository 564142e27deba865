'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import type { ChangeEvent } from 'react'
import type { ZoneSource } from '../content/fields/instant.ts'
import { shortZoneOf } from '../program/spokenTime.ts'
import { useZoneOfForm } from './useEventOfForm.ts'
import { fieldWidth } from './fieldWidth.ts'
import { clockOf, instantOf, isOddClock } from './zonedTime.ts'

/** Writes an instant in the zone of the event, whatever the browser's zone. */
export function InstantField({ field, path: pathFromProps, readOnly, zoneOf }: DateFieldClientProps & { zoneOf: ZoneSource }) {
  const { disabled, path, setValue, showError, value } = useField<string | null>({ potentiallyStalePath: pathFromProps })
  const zone = useZoneOfForm(zoneOf)
  const isLocked = readOnly === true || disabled || zone === null
  const clock = typeof value === 'string' && value !== '' && zone !== null ? clockOf(value, zone) : ''
  const id = `field-${path.replace(/\./g, '__')}`

  const change = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (zone !== null) setValue(target.value === '' ? null : instantOf(target.value, zone))
  }

  return (
    <div className={['field-type', 'instant-field', showError && 'error', isLocked && 'read-only'].filter(Boolean).join(' ')} style={fieldWidth(field.admin?.width)}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="instant-field__input">
          <input aria-describedby={`${id}-zone`} disabled={isLocked} id={id} max="9999-12-31T23:59" onChange={change} type="datetime-local" value={clock} />
          <span className="instant-field__zone" id={`${id}-zone`}>
            {zone === null ? unknownZone[zoneOf] : `${zone}${typeof value === 'string' && value !== '' ? ` (${shortZoneOf(value, zone)})` : ''}`}
          </span>
        </div>
      </div>
      {clock !== '' && zone !== null && isOddClock(clock, zone) && (
        <p className="instant-field__note">The clocks change at this hour: this time is shown twice that day, or not at all.</p>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

const unknownZone: Record<ZoneSource, string> = {
  self: 'Choose the time zone first',
  event: 'Choose the event first',
  session: 'Choose the session first',
}
