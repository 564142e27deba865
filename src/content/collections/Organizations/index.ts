import type { CollectionConfig } from 'payload'
import { editors } from '../../access/editors.ts'
import { members } from '../../access/members.ts'
import { nobody } from '../../access/nobody.ts'
import { editorsOf } from '../../access/teamsOf.ts'
import { editableByField } from '../../fields/editableBy.ts'
import { externalIdsField } from '../../fields/externalIds.ts'
import { imageField } from '../../fields/image.ts'
import { slugField } from '../../fields/slug.ts'
import { urlField } from '../../fields/url.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'

export const Organizations: CollectionConfig<'organizations'> = {
  slug: 'organizations',
  labels: { singular: 'Organization', plural: 'Organizations' },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    description: 'Companies, foundations and projects: where speakers work, who organises, who sponsors. One document serves all events.',
    defaultColumns: ['name', 'slug', 'url', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'aliases'],
  },
  access: {
    create: editors,
    read: members,
    update: editorsOf('editableBy'),
    delete: editorsOf('editableBy'),
    readVersions: nobody,
    unlock: nobody,
  },
  defaultPopulate: { name: true, slug: true },
  defaultSort: 'name',
  fields: [
    {
      name: 'name',
      type: 'text',
      label: 'Name',
      required: true,
      index: true,
      maxLength: 200,
      admin: { description: 'As it writes itself, without “Inc.” or “Ltd.” unless people say it.' },
    },
    urlField({ name: 'url', label: 'Website', description: 'Its own home page.' }),
    {
      type: 'row',
      fields: [
        imageField({ name: 'logo', label: 'Logo', description: 'For light ground.', width: '50%' }),
        imageField({ name: 'logoDark', label: 'Logo for dark ground', description: 'If the other one would not be seen there.', width: '50%' }),
      ],
    },
    {
      name: 'aliases',
      type: 'text',
      hasMany: true,
      label: 'Other names',
      admin: { description: 'Other spellings by which imports may know it, such as “Acme GmbH”. Not shown to readers.' },
    },
    externalIdsField(),
    slugField({ unique: true, description: 'Names the organization in public addresses.' }),
    editableByField(),
  ],
  hooks: {
    beforeValidate: [settleSlug({ from: 'name' })],
  },
}
