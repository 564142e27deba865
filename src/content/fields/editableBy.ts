import type { RelationshipField } from 'payload'
import { eventsOf } from '../access/member.ts'
import { keepOtherTeams } from '../access/keepOtherTeams.ts'
import { requester } from '../access/requester.ts'

/** The events whose team may change a shared document. Empty: platform admins only. */
export function editableByField(): RelationshipField {
  return {
    name: 'editableBy',
    type: 'relationship',
    relationTo: 'events',
    hasMany: true,
    label: 'Editable by the teams of',
    index: true,
    defaultValue: ({ req }) => {
      const member = requester(req)
      return member === null || member.isPlatformAdmin ? [] : eventsOf(member, 'editor')
    },
    hooks: { beforeValidate: [keepOtherTeams] },
    admin: {
      description: 'Events whose editors and managers may change this. Everyone may use it. Left empty, only platform admins may change it.',
      position: 'sidebar',
      allowCreate: false,
      allowEdit: false,
      sortOptions: 'name',
    },
  }
}
