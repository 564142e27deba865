'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { chosenValue } from './chosenValue.ts'
import { fieldWidth } from './fieldWidth.ts'
import { tierNamesIn } from './tierNames.ts'
import { useDocument } from './useDocument.ts'
import { useEventOfForm } from './useEventOfForm.ts'

/** Chooses one of the tiers of the event that the form names. */
export function TierField({ field, path: pathFromProps, readOnly }: TextFieldClientProps) {
  const { disabled, path, setValue, showError, value } = useField<string | null>({ potentiallyStalePath: pathFromProps })
  const event = useEventOfForm('event')
  const document = useDocument('events', event, 'tiers')
  const options = [...tierNamesIn(document?.tiers)].map(([tier, name]) => ({ label: name, value: tier }))

  return (
    <SelectInput
      description={event === null ? 'Choose the event first.' : document !== null && options.length === 0 ? 'The event has no tiers yet: add them in its form.' : 'One of the tiers of the event.'}
      label={typeof field.label === 'string' ? field.label : undefined}
      name={field.name}
      onChange={(option) => setValue(chosenValue(option))}
      options={options}
      path={path}
      placeholder="Choose a tier"
      readOnly={readOnly === true || disabled || event === null}
      required={field.required}
      showError={showError}
      style={fieldWidth(field.admin?.width)}
      value={value ?? ''}
    />
  )
}
