import type { RelationshipField } from 'payload'

/** The event to which a document belongs: for good, once it is published (see `keepEvent`). */
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
      description: `The event of this ${noun}. Fixed once it is published; for another event, duplicate the ${noun} and choose it in the copy.`,
      position: 'sidebar',
      allowCreate: false,
      sortOptions: '-startsOn',
    },
  }
}
