import type { RelationshipField } from 'payload'

/** The event to which a document belongs for good. */
export function eventField(noun: string): RelationshipField {
  return {
    name: 'event',
    type: 'relationship',
    relationTo: 'events',
    label: 'Event',
    required: true,
    index: true,
    maxDepth: 1,
    admin: {
      description: `The event of this ${noun}. It can't change later; to use the ${noun} at another event, duplicate it there.`,
      position: 'sidebar',
      allowCreate: false,
      sortOptions: '-startsOn',
    },
  }
}
