import type { Field } from 'payload'
import { sessionStates } from '../../../program/kinds.ts'
import { ofSameEvent } from '../../fields/ofSameEvent.ts'
import { optionsOf, sessionStateLabels } from '../../labels.ts'

export const stateFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'state',
        type: 'select',
        label: 'State',
        required: true,
        index: true,
        defaultValue: 'confirmed',
        options: optionsOf(sessionStates, sessionStateLabels),
        admin: { width: '50%', description: 'A cancelled session stays in the programme, marked. Do not delete it: people look for it.' },
      },
      {
        name: 'replacedBy',
        type: 'relationship',
        relationTo: 'sessions',
        label: 'Replaced by',
        index: true,
        filterOptions: ({ data, id }: { data: unknown; id: unknown }) => {
          const same = ofSameEvent({ data })
          return typeof same === 'object' && typeof id === 'string' ? { and: [same, { id: { not_equals: id } }] } : same
        },
        admin: {
          width: '50%',
          description: 'The session that takes its place.',
          condition: (data) => data.state === 'replaced',
          sortOptions: 'title',
        },
      },
    ],
  },
  {
    name: 'sponsor',
    type: 'relationship',
    relationTo: 'sponsors',
    label: 'Sponsor',
    index: true,
    filterOptions: ofSameEvent,
    admin: { description: 'If the session is paid for: one of the event’s sponsors. Readers are told.' },
  },
  {
    name: 'expectedAttendance',
    type: 'number',
    label: 'Expected attendance',
    min: 0,
    max: 1_000_000,
    validate: (value: unknown) =>
      value === undefined || value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000)
        ? true
        : 'Write how many people are expected: a whole number, 0 or more.',
    admin: { description: 'For the schedule, which tells when the room is too small. Never shown to readers.', step: 1 },
  },
  {
    name: 'doNotRecord',
    type: 'checkbox',
    label: 'Do not record',
    defaultValue: false,
    admin: { description: 'The speakers do not want a recording. Feeds tell the video team.' },
  },
]
