import type { ArrayField } from 'payload'
import { speakerRoles } from '../../../program/kinds.ts'
import { optionsOf, speakerRoleLabels } from '../../labels.ts'

export const appearancesField: ArrayField = {
  name: 'appearances',
  type: 'array',
  label: 'Speakers',
  labels: { singular: 'Speaker', plural: 'Speakers' },
  maxRows: 100,
  admin: { description: 'Drag to order.', components: { RowLabel: '/src/admin/AppearanceRowLabel.tsx#AppearanceRowLabel' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'speaker',
          type: 'relationship',
          relationTo: 'speakers',
          label: 'Speaker',
          required: true,
          index: true,
          admin: { width: '60%', sortOptions: 'name' },
        },
        {
          name: 'role',
          type: 'select',
          label: 'Role',
          required: true,
          defaultValue: 'speaker',
          options: optionsOf(speakerRoles, speakerRoleLabels),
          admin: { width: '40%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'jobTitle',
          type: 'text',
          label: 'Job title at this session',
          localized: true,
          maxLength: 200,
          admin: { width: '50%', description: 'Left empty: the one of the profile.' },
        },
        {
          name: 'organization',
          type: 'relationship',
          relationTo: 'organizations',
          label: 'Organization at this session',
          index: true,
          admin: { width: '50%', description: 'Left empty: the one of the profile.', sortOptions: 'name' },
        },
      ],
    },
  ],
}
