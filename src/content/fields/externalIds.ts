import type { ArrayField } from 'payload'

/**
 * Under which ids other systems know a document. An import finds it again by them. The id is called `value`: the `id` of an array
 * row is the row's own key, unique in the whole table.
 */
export function externalIdsField(): ArrayField {
  return {
    name: 'externalIds',
    type: 'array',
    label: 'External ids',
    labels: { singular: 'External id', plural: 'External ids' },
    maxRows: 20,
    // A duplicate is another document: an import must not take it for this one.
    hooks: { beforeDuplicate: [() => []] },
    admin: {
      description: 'Under which ids other systems know this. Imports find it again by them; leave as they are.',
      initCollapsed: true,
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'source', type: 'text', label: 'System', required: true, maxLength: 100, admin: { width: '40%', placeholder: 'sessionize' } },
          { name: 'value', type: 'text', label: 'Id', required: true, index: true, maxLength: 200, admin: { width: '60%' } },
        ],
      },
    ],
  }
}
