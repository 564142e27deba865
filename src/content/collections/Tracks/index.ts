import type { CollectionConfig } from 'payload'
import { editorsOfGiven } from '../../access/editorsOfGiven.ts'
import { nobody } from '../../access/nobody.ts'
import { refuseForeignEvent } from '../../access/refuseForeignEvent.ts'
import { editorsOf, viewersOf } from '../../access/teamsOf.ts'
import { drafts } from '../../drafts.ts'
import { colorField } from '../../fields/color.ts'
import { eventField } from '../../fields/event.ts'
import { externalIdsField } from '../../fields/externalIds.ts'
import { orderField } from '../../fields/order.ts'
import { requiredText } from '../../fields/requiredText.ts'
import { slugField } from '../../fields/slug.ts'
import { keepEvent } from '../../hooks/keepEvent.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'

export const Tracks: CollectionConfig<'tracks'> = {
  slug: 'tracks',
  labels: { singular: 'Track', plural: 'Tracks' },
  admin: {
    group: 'Programme',
    useAsTitle: 'name',
    description: 'The threads of a programme. A session belongs to one track at most.',
    defaultColumns: ['name', 'color', 'event', 'order', '_status'],
    listSearchableFields: ['name', 'slug'],
  },
  access: {
    create: editorsOfGiven('event'),
    read: viewersOf('event'),
    update: editorsOf('event'),
    delete: editorsOf('event'),
    readVersions: viewersOf('version.event'),
    unlock: nobody,
  },
  defaultPopulate: { name: true, slug: true, color: true, event: true },
  defaultSort: 'order',
  trash: true,
  fields: [
    requiredText({ name: 'name', label: 'Name', description: 'Short: it is shown on every session of the track.', index: true }),
    {
      name: 'description',
      type: 'textarea',
      label: 'Description',
      localized: true,
      maxLength: 2_000,
      admin: { description: 'What the sessions of this track have in common, in one or two sentences.' },
    },
    colorField(),
    externalIdsField(),
    eventField('track'),
    slugField({ unique: false, description: 'Names the track in public addresses. Unique within the event.' }),
    orderField('Tracks are listed from the lowest number to the highest.'),
  ],
  hooks: {
    beforeValidate: [keepEvent('tracks', 'track'), refuseForeignEvent('event'), settleSlug({ from: 'name', within: 'event' })],
  },
  versions: drafts,
  indexes: [{ fields: ['event', 'slug'], unique: true }],
}
