'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { fieldWidth } from './fieldWidth.ts'

/** A colour, chosen or typed. */
export function ColorField({ field, path: pathFromProps, readOnly }: TextFieldClientProps) {
  const { disabled, path, setValue, showError, value } = useField<string | null>({ potentiallyStalePath: pathFromProps })
  const isLocked = readOnly === true || disabled
  const id = `field-${path.replace(/\./g, '__')}`
  const isWhole = typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)

  return (
    <div className={['field-type', 'text', 'color-field', showError && 'error', isLocked && 'read-only'].filter(Boolean).join(' ')} style={fieldWidth(field.admin?.width)}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="color-field__inputs">
          <input aria-label="Choose the colour" disabled={isLocked} onChange={({ target }) => setValue(target.value)} type="color" value={isWhole ? value : '#000000'} />
          <input disabled={isLocked} id={id} maxLength={7} onChange={({ target }) => setValue(target.value)} placeholder="#7a3cff" spellCheck={false} type="text" value={value ?? ''} />
        </div>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
