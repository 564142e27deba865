import type { TextField } from 'payload'
import { findTimeZoneFault } from '../validate/timeZone.ts'

export function timeZoneField(field: { description: string; width?: string }): TextField {
  return {
    name: 'timeZone',
    type: 'text',
    label: 'Time zone',
    required: true,
    validate: (value: unknown) => findTimeZoneFault(value) ?? true,
    admin: {
      description: field.description,
      width: field.width,
      placeholder: 'Europe/London',
      components: { Field: '/src/admin/TimeZoneField.tsx#TimeZoneField' },
    },
  }
}
