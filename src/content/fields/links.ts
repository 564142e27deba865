import type { ArrayField } from 'payload'
import { linkKinds } from '../../program/kinds.ts'
import { linkKindLabels, optionsOf } from '../labels.ts'
import { urlField } from './url.ts'

export function linksField(description: string): ArrayField {
  return {
    name: 'links',
    type: 'array',
    label: 'Links',
    labels: { singular: 'Link', plural: 'Links' },
    maxRows: 50,
    admin: { description, initCollapsed: true, components: { RowLabel: '/src/admin/LinkRowLabel.tsx#LinkRowLabel' } },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            label: 'Kind',
            required: true,
            defaultValue: 'website',
            options: optionsOf(linkKinds, linkKindLabels),
            admin: { width: '25%' },
          },
          urlField({ name: 'url', label: 'Address', required: true, width: '45%' }),
          {
            name: 'label',
            type: 'text',
            label: 'Label',
            maxLength: 200,
            admin: { width: '30%', placeholder: 'Shown instead of the kind' },
          },
        ],
      },
    ],
  }
}
