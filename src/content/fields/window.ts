import type { GroupField } from 'payload'
import { instantField } from './instant.ts'
import { urlField } from './url.ts'

/** An address with the time in which it is open: registration, call for proposals. */
export function windowField(field: { name: string; label: string; description: string }): GroupField {
  return {
    name: field.name,
    type: 'group',
    label: field.label,
    admin: { description: field.description },
    fields: [
      urlField({ name: 'url', label: 'Address' }),
      {
        type: 'row',
        fields: [
          instantField({ name: 'opensAt', label: 'Opens', zoneOf: 'self', width: '50%' }),
          instantField({ name: 'closesAt', label: 'Closes', zoneOf: 'self', width: '50%' }),
        ],
      },
    ],
  }
}
