import type { TextField } from 'payload'
import { findUrlFault } from '../validate/url.ts'

export function urlField(field: { name: string; label: string; description?: string; required?: boolean; width?: string }): TextField {
  return {
    name: field.name,
    type: 'text',
    label: field.label,
    required: field.required ?? false,
    validate: (value: unknown) => {
      if (value === undefined || value === null || value === '') return field.required === true ? 'Write an address that begins with https://' : true
      return findUrlFault(value) ?? true
    },
    admin: { description: field.description, placeholder: 'https://', width: field.width },
  }
}
