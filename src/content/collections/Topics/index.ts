import type { CollectionConfig } from 'payload'
import { editors } from '../../access/editors.ts'
import { members } from '../../access/members.ts'
import { nobody } from '../../access/nobody.ts'
import { editorsOf } from '../../access/teamsOf.ts'
import { editableByField } from '../../fields/editableBy.ts'
import { externalIdsField } from '../../fields/externalIds.ts'
import { requiredText } from '../../fields/requiredText.ts'
import { slugField } from '../../fields/slug.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'

export const Topics: CollectionConfig<'topics'> = {
  slug: 'topics',
  labels: { singular: 'Topic', plural: 'Topics' },
  admin: {
    group: 'Programme',
    useAsTitle: 'name',
    description: 'What sessions are about, the same for all events, so that readers find all sessions on a topic.',
    defaultColumns: ['name', 'slug', 'updatedAt'],
    listSearchableFields: ['name', 'slug'],
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
  defaultSort: 'slug',
  fields: [
    requiredText({ name: 'name', label: 'Name', description: 'As readers know it, such as “Supply-chain integrity”.', index: true }),
    externalIdsField(),
    slugField({ unique: true, description: 'Names the topic in public addresses.' }),
    editableByField(),
  ],
  hooks: {
    beforeValidate: [settleSlug({ from: 'name' })],
  },
}
