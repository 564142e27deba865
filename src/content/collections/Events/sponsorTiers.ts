import type { ArrayField, FieldHook } from 'payload'
import { requiredText } from '../../fields/requiredText.ts'
import { findSlugFormFault, slugify } from '../../validate/slug.ts'

/** The row's `id` is the id of the tier, by which sponsors name it. */
export const sponsorTiersField: ArrayField = {
  name: 'tiers',
  type: 'array',
  label: 'Sponsor tiers',
  labels: { singular: 'Tier', plural: 'Tiers' },
  maxRows: 50,
  admin: { description: 'Drag to order: the first is shown first.', components: { RowLabel: '/src/admin/TierRowLabel.tsx#TierRowLabel' } },
  fields: [
    {
      type: 'row',
      fields: [
        { ...requiredText({ name: 'name', label: 'Name', description: 'Such as “Diamond”.' }), admin: { width: '60%' } },
        {
          name: 'slug',
          type: 'text',
          label: 'Slug',
          required: true,
          hooks: { beforeValidate: [fillSlug] },
          validate: (value: unknown) => findSlugFormFault(value) ?? true,
          admin: { width: '40%', placeholder: 'Made from the name if left empty' },
        },
      ],
    },
  ],
}

function fillSlug({ siblingData, value }: Parameters<FieldHook>[0]): unknown {
  const name: unknown = siblingData.name
  return typeof value === 'string' && value !== '' ? value : slugify(typeof name === 'string' ? name : '')
}
