'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useMemo } from 'react'
import { chosenValue } from './chosenValue.ts'
import { fieldWidth } from './fieldWidth.ts'
import { timeZones } from '../content/validate/timeZone.ts'

/** Chooses an IANA zone; typing narrows the list. */
export function TimeZoneField({ field, path: pathFromProps, readOnly }: TextFieldClientProps) {
  const { disabled, path, setValue, showError, value } = useField<string | null>({ potentiallyStalePath: pathFromProps })
  const options = useMemo(() => {
    const known = typeof value === 'string' && value !== '' && !timeZones.includes(value) ? [value, ...timeZones] : timeZones
    return known.map((zone) => ({ label: zone, value: zone }))
  }, [value])

  return (
    <SelectInput
      description={typeof field.admin?.description === 'string' ? field.admin.description : undefined}
      label={typeof field.label === 'string' ? field.label : undefined}
      name={field.name}
      onChange={(option) => setValue(chosenValue(option))}
      options={options}
      path={path}
      placeholder="Europe/London"
      readOnly={readOnly === true || disabled}
      required={field.required}
      showError={showError}
      style={fieldWidth(field.admin?.width)}
      value={value ?? ''}
    />
  )
}
