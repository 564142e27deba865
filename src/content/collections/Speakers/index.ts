import type { CollectionConfig } from 'payload'
import { editors } from '../../access/editors.ts'
import { members } from '../../access/members.ts'
import { nobody } from '../../access/nobody.ts'
import { editorsOf } from '../../access/teamsOf.ts'
import { drafts } from '../../drafts.ts'
import { editableByField } from '../../fields/editableBy.ts'
import { externalIdsField } from '../../fields/externalIds.ts'
import { imageField } from '../../fields/image.ts'
import { linksField } from '../../fields/links.ts'
import { formerSlugsField, slugField } from '../../fields/slug.ts'
import { keepFormerSlugs } from '../../hooks/keepFormerSlugs.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'
import { privateFields } from './privateFields.ts'

export const Speakers: CollectionConfig<'speakers'> = {
  slug: 'speakers',
  labels: { singular: 'Speaker', plural: 'Speakers' },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    description: 'Everyone who speaks, moderates or hosts. One profile serves all events; what changes from event to event stands in the session.',
    defaultColumns: ['name', 'jobTitle', 'organization', 'photo', '_status'],
    listSearchableFields: ['name', 'slug'],
  },
  access: {
    create: editors,
    read: members,
    update: editorsOf('editableBy'),
    delete: editorsOf('editableBy'),
    readVersions: editorsOf('version.editableBy'),
    unlock: nobody,
  },
  defaultPopulate: { name: true, slug: true },
  defaultSort: 'name',
  // Who may read the private fields is decided from it, whatever a query selects.
  forceSelect: { editableBy: true },
  trash: true,
  fields: [
    {
      name: 'name',
      type: 'text',
      label: 'Name',
      required: true,
      index: true,
      maxLength: 200,
      admin: { description: 'As the person writes it.' },
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Profile',
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'jobTitle',
                  type: 'text',
                  label: 'Job title',
                  localized: true,
                  maxLength: 200,
                  admin: { width: '50%', description: 'Today’s. A session can show another.' },
                },
                {
                  name: 'organization',
                  type: 'relationship',
                  relationTo: 'organizations',
                  label: 'Organization',
                  index: true,
                  admin: { width: '50%', description: 'Where the person works today.' },
                },
              ],
            },
            { name: 'bio', type: 'richText', label: 'Biography', localized: true, admin: { description: 'A paragraph or two, in the third person.' } },
            {
              type: 'row',
              fields: [
                imageField({ name: 'photo', label: 'Photo', description: 'A portrait, square if there is one.', width: '50%' }),
                { name: 'pronouns', type: 'text', label: 'Pronouns', maxLength: 50, admin: { width: '50%', description: 'If the person wants them shown.' } },
              ],
            },
            linksField('Where readers find the person: website, profiles.'),
          ],
        },
        { label: 'Private', admin: { description: 'Never public. Only those who may change this profile see it.' }, fields: privateFields },
        { label: 'Ids', admin: { description: 'How other systems know this person.' }, fields: [externalIdsField()] },
      ],
    },
    slugField({ unique: true, description: 'Names the person in public addresses.' }),
    formerSlugsField(),
    editableByField(),
  ],
  hooks: {
    beforeValidate: [settleSlug({ from: 'name' })],
    beforeChange: [keepFormerSlugs],
  },
  versions: drafts,
}
