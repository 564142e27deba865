import type { CollectionConfig } from 'payload'
import { slotStates } from '../../../program/kinds.ts'
import { editorsOfGiven } from '../../access/editorsOfGiven.ts'
import { nobody, nobodyField } from '../../access/nobody.ts'
import { refuseForeignEvent } from '../../access/refuseForeignEvent.ts'
import { editorsOf, viewersOf } from '../../access/teamsOf.ts'
import { externalIdsField } from '../../fields/externalIds.ts'
import { guidField } from '../../fields/guid.ts'
import { instantField } from '../../fields/instant.ts'
import { optionsOf, slotStateLabels } from '../../labels.ts'
import { keepSession } from './hooks/keepSession.ts'
import { numberSlot } from './hooks/numberSlot.ts'
import { refuseMisplacedSlot } from './hooks/refuseMisplacedSlot.ts'
import { takeEventOfSession } from './hooks/takeEventOfSession.ts'

export const Slots: CollectionConfig<'slots'> = {
  slug: 'slots',
  labels: { singular: 'Slot', plural: 'Slots' },
  admin: {
    group: 'Programme',
    useAsTitle: 'title',
    description: 'One slot is one session in one room at one time. A change is public at once, or with the next release.',
    defaultColumns: ['title', 'startsAt', 'endsAt', 'room', 'event', 'state'],
    listSearchableFields: ['title'],
  },
  access: {
    create: editorsOfGiven('event'),
    read: viewersOf('event'),
    update: editorsOf('event'),
    delete: editorsOf('event'),
    readVersions: nobody,
    unlock: nobody,
  },
  defaultPopulate: { session: true, room: true, startsAt: true, endsAt: true },
  defaultSort: 'startsAt',
  fields: [
    { name: 'title', type: 'text', label: 'Session', virtual: 'session.title', admin: { hidden: true, disableBulkEdit: true } },
    { name: 'timeZone', type: 'text', label: 'Time zone', virtual: 'event.timeZone', admin: { hidden: true, disableBulkEdit: true } },
    {
      name: 'session',
      type: 'relationship',
      relationTo: 'sessions',
      label: 'Session',
      required: true,
      index: true,
      admin: { description: 'What takes place. It can’t change later: make a slot of the other session instead.', sortOptions: 'title' },
    },
    {
      type: 'row',
      fields: [
        instantField({ name: 'startsAt', label: 'Starts', required: true, zoneOf: 'session', width: '50%', index: true }),
        instantField({ name: 'endsAt', label: 'Ends', required: true, zoneOf: 'session', width: '50%' }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'room',
          type: 'relationship',
          relationTo: 'rooms',
          label: 'Room',
          index: true,
          admin: { width: '50%', description: 'A room of the event’s venue, or of the events beside it.', sortOptions: 'order' },
        },
        {
          name: 'state',
          type: 'select',
          label: 'State',
          required: true,
          defaultValue: 'confirmed',
          options: optionsOf(slotStates, slotStateLabels),
          admin: { width: '50%', description: 'A cancelled slot stays in calendars, marked. Do not delete it once it was public.' },
        },
      ],
    },
    externalIdsField(),
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      label: 'Event',
      index: true,
      admin: { description: 'The session’s event.', position: 'sidebar', readOnly: true },
    },
    {
      name: 'number',
      type: 'number',
      label: 'Number',
      unique: true,
      index: true,
      access: { create: nobodyField, update: nobodyField },
      hooks: { beforeDuplicate: [() => null] },
      admin: { description: 'Given once and kept: feeds that need a number use it.', position: 'sidebar', readOnly: true },
    },
    guidField(),
  ],
  hooks: {
    beforeValidate: [keepSession, takeEventOfSession, refuseForeignEvent('event')],
    beforeChange: [refuseMisplacedSlot, numberSlot],
  },
}
