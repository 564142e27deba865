import type { CollectionConfig } from 'payload'
import { editors } from '../../access/editors.ts'
import { members } from '../../access/members.ts'
import { nobody } from '../../access/nobody.ts'
import { editorsOf } from '../../access/teamsOf.ts'
import { editableByField } from '../../fields/editableBy.ts'
import { geoField } from '../../fields/geo.ts'
import { requiredText } from '../../fields/requiredText.ts'
import { slugField } from '../../fields/slug.ts'
import { timeZoneField } from '../../fields/timeZone.ts'
import { urlField } from '../../fields/url.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'
import { addressField } from './address.ts'

export const Venues: CollectionConfig<'venues'> = {
  slug: 'venues',
  labels: { singular: 'Venue', plural: 'Venues' },
  admin: {
    group: 'Places',
    useAsTitle: 'name',
    description: 'Buildings in which events take place. Co-located events share one venue and its rooms.',
    defaultColumns: ['name', 'address.city', 'timeZone', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'address.city'],
  },
  access: {
    create: editors,
    read: members,
    update: editorsOf('editableBy'),
    delete: editorsOf('editableBy'),
    readVersions: nobody,
    unlock: nobody,
  },
  defaultPopulate: { name: true, slug: true, timeZone: true },
  defaultSort: 'slug',
  fields: [
    requiredText({ name: 'name', label: 'Name', description: 'As it is written on the building, such as “ExCeL London”.', index: true }),
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Place',
          fields: [
            addressField(),
            geoField(),
            timeZoneField({ description: 'Events here begin with this zone.' }),
            urlField({ name: 'url', label: 'Website', description: 'Where readers find how to get there.' }),
          ],
        },
        {
          label: 'Rooms',
          admin: { description: 'Every room here that some event uses.' },
          fields: [
            {
              name: 'rooms',
              type: 'join',
              collection: 'rooms',
              on: 'venue',
              label: 'Rooms',
              defaultSort: 'order',
              admin: { defaultColumns: ['name', 'floor', 'capacity', 'order'] },
            },
          ],
        },
      ],
    },
    slugField({ unique: true, description: 'Names the venue in public addresses.' }),
    editableByField(),
  ],
  hooks: {
    beforeValidate: [settleSlug({ from: 'name' })],
  },
}
