import type { CollectionConfig } from 'payload'
import { editors } from '../../access/editors.ts'
import { members } from '../../access/members.ts'
import { nobody } from '../../access/nobody.ts'
import { editorsOf } from '../../access/teamsOf.ts'
import { editableByField } from '../../fields/editableBy.ts'
import { externalIdsField } from '../../fields/externalIds.ts'
import { guidField } from '../../fields/guid.ts'
import { orderField } from '../../fields/order.ts'
import { requiredText } from '../../fields/requiredText.ts'
import { slugField } from '../../fields/slug.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'

export const Rooms: CollectionConfig<'rooms'> = {
  slug: 'rooms',
  labels: { singular: 'Room', plural: 'Rooms' },
  admin: {
    group: 'Places',
    useAsTitle: 'name',
    description: 'Rooms of venues. A slot of a session takes place in one.',
    defaultColumns: ['name', 'venue', 'floor', 'capacity', 'order'],
    listSearchableFields: ['name', 'slug', 'floor'],
  },
  access: {
    create: editors,
    read: members,
    update: editorsOf('editableBy'),
    delete: editorsOf('editableBy'),
    readVersions: nobody,
    unlock: nobody,
  },
  defaultPopulate: { name: true, slug: true, venue: true },
  defaultSort: 'order',
  fields: [
    requiredText({ name: 'name', label: 'Name', description: 'As it is written on the door, such as “Platinum 3”.', index: true }),
    {
      name: 'venue',
      type: 'relationship',
      relationTo: 'venues',
      label: 'Venue',
      required: true,
      index: true,
      admin: { description: 'The building in which the room is.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'floor', type: 'text', label: 'Floor', maxLength: 100, admin: { width: '50%', description: 'How the building names it, such as “Level 1”.' } },
        {
          name: 'capacity',
          type: 'number',
          label: 'Capacity',
          admin: { width: '50%', description: 'How many people may be inside.', step: 1 },
          validate: (value: unknown) =>
            value === undefined || value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000)
              ? true
              : 'Write how many people may be inside: a whole number, 0 or more.',
        },
      ],
    },
    { name: 'state', type: 'ui', label: 'How the room is now', admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/src/admin/RoomState.tsx#RoomState' } } },
    externalIdsField(),
    slugField({ unique: false, description: 'Names the room in public addresses. Unique within the venue.' }),
    orderField('Rooms are listed from the lowest number to the highest.'),
    guidField(),
    editableByField(),
  ],
  hooks: {
    beforeValidate: [settleSlug({ from: 'name', within: 'venue' })],
  },
  indexes: [{ fields: ['venue', 'slug'], unique: true }],
}
