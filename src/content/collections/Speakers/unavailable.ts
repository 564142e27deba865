import type { ArrayField } from 'payload'
import { findClockFault } from '../../validate/clock.ts'
import { dayField } from '../../fields/day.ts'

/** When a person can't come: on a day, or for a part of it, by the clocks of whichever event asks. The schedule tells of it. */
export function unavailableField(access: ArrayField['access']): ArrayField {
  const clock = (name: string, label: string, description: string) =>
    ({
      name,
      type: 'text',
      label,
      validate: (value: unknown) => (value === undefined || value === null || value === '' ? true : (findClockFault(value) ?? true)),
      admin: { width: '33%', description, placeholder: '09:30' },
    }) as const
  return {
    name: 'unavailable',
    type: 'array',
    label: 'Can’t come',
    labels: { singular: 'Time', plural: 'Times' },
    maxRows: 50,
    access,
    admin: { description: 'Days, or hours of days, on which the person can’t speak, in the local time of the event.' },
    fields: [
      {
        type: 'row',
        fields: [
          dayField({ name: 'on', label: 'On', description: 'The day.', width: '34%' }),
          clock('from', 'From', 'Left empty: from the morning on.'),
          clock('until', 'Until', 'Left empty: to the end of the day.'),
        ],
      },
    ],
  }
}
