import type { Field } from 'payload'
import { eventKinds } from '../../../program/kinds.ts'
import { dayField } from '../../fields/day.ts'
import { timeZoneField } from '../../fields/timeZone.ts'
import { eventKindLabels, optionsOf } from '../../labels.ts'

export const datesFields: Field[] = [
  {
    type: 'row',
    fields: [
      dayField({ name: 'startsOn', label: 'First day', description: 'In the event’s own time zone.', width: '33%' }),
      dayField({ name: 'endsOn', label: 'Last day', description: 'The same as the first for one day.', width: '33%' }),
      timeZoneField({ description: 'All times of the event are written in it.', width: '34%' }),
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'venue',
        type: 'relationship',
        relationTo: 'venues',
        label: 'Venue',
        index: true,
        admin: { width: '50%', description: 'The building. Its rooms can be given to slots.' },
      },
      {
        name: 'kind',
        type: 'select',
        label: 'Kind',
        required: true,
        defaultValue: 'conference',
        options: optionsOf(eventKinds, eventKindLabels),
        admin: { width: '50%', description: 'A co-located event runs beside a conference, named below.' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'parent',
        type: 'relationship',
        relationTo: 'events',
        label: 'Runs beside',
        index: true,
        // Payload types the id as given; a new event has none.
        filterOptions: ({ id }: { id: unknown }) => (typeof id === 'string' ? { id: { not_equals: id } } : true),
        admin: { width: '50%', description: 'The conference beside which this event runs. They may share rooms.' },
      },
      {
        name: 'organizer',
        type: 'relationship',
        relationTo: 'organizations',
        label: 'Organizer',
        index: true,
        admin: { width: '50%', description: 'Who puts the event on.' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      wholeNumber({ name: 'dayEndsAtHour', label: 'A day ends at (hour)', defaultValue: 4, min: 0, max: 12, description: '4: a session at 03:30 still belongs to the evening before.' }),
      wholeNumber({ name: 'rasterMinutes', label: 'Grid (minutes)', defaultValue: 5, min: 1, max: 60, description: 'Slots begin on multiples of this in the schedule.' }),
    ],
  },
]

function wholeNumber(field: { name: string; label: string; defaultValue: number; min: number; max: number; description: string }): Field {
  return {
    name: field.name,
    type: 'number',
    label: field.label,
    required: true,
    defaultValue: field.defaultValue,
    min: field.min,
    max: field.max,
    validate: (value: unknown) =>
      typeof value === 'number' && Number.isInteger(value) && value >= field.min && value <= field.max
        ? true
        : `Write a whole number from ${field.min} to ${field.max}.`,
    admin: { width: '50%', description: field.description, step: 1 },
  }
}
