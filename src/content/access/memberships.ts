import type { ArrayField } from 'payload'
import { membershipRoles } from './member.ts'

const labels = { manager: 'Manager', editor: 'Editor', viewer: 'Viewer' } as const

/** The field from which access is decided, the same for people and integrations. */
export function memberships(options: { access: ArrayField['access']; description: string }): ArrayField {
  return {
    name: 'memberships',
    type: 'array',
    labels: { singular: 'Membership', plural: 'Memberships' },
    access: options.access,
    admin: { description: options.description },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'event', type: 'relationship', relationTo: 'events', required: true, index: true, maxDepth: 0 },
          {
            name: 'role',
            type: 'select',
            required: true,
            options: membershipRoles.map((role) => ({ value: role, label: labels[role] })),
          },
        ],
      },
    ],
  }
}
