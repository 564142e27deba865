import type { TextField } from 'payload'

/** The id of one of the event's tiers; the form offers their names. */
export function tierField(width: string): TextField {
  return {
    name: 'tier',
    type: 'text',
    label: 'Tier',
    required: true,
    admin: {
      width,
      description: 'One of the tiers that the event has.',
      components: { Field: '/src/admin/TierField.tsx#TierField', Cell: '/src/admin/TierCell.tsx#TierCell' },
    },
  }
}
