import type { DateField } from 'payload'

/** Where the form finds the event in whose zone an instant is written: the event itself, a field that names it, or via a session. */
export type ZoneSource = 'self' | 'event' | 'session'

/**
 * An instant, stored in UTC, written and shown in the zone of an event whatever the browser's zone.
 * @param zoneOf where the form finds that event.
 */
export function instantField(field: {
  name: string
  label: string
  description?: string
  required?: boolean
  zoneOf: ZoneSource
  width?: string
  index?: boolean
}): DateField {
  return {
    name: field.name,
    type: 'date',
    label: field.label,
    required: field.required ?? false,
    index: field.index ?? false,
    admin: {
      description: field.description,
      width: field.width,
      date: { pickerAppearance: 'dayAndTime' },
      components: {
        Field: { path: '/src/admin/InstantField.tsx#InstantField', clientProps: { zoneOf: field.zoneOf } },
        Cell: { path: '/src/admin/InstantCell.tsx#InstantCell', clientProps: { zoneOf: field.zoneOf } },
      },
    },
  }
}
