import type { Field } from 'payload'
import { editorsField } from '../../access/editorsField.ts'
import { editorsOfDocField } from '../../access/editorsOfDocField.ts'
import { unavailableField } from './unavailable.ts'

const access = { create: editorsField, read: editorsOfDocField, update: editorsOfDocField }

/** What an edition never holds, and only those who may edit the profile read. */
export const privateFields: Field[] = [
  { name: 'email', type: 'email', label: 'E-mail', access, admin: { description: 'To reach the person. Never shown to readers.' } },
  { name: 'notes', type: 'textarea', label: 'Notes', maxLength: 10_000, access, admin: { description: 'For the team: travel, wishes, agreements. Never shown to readers.' } },
  unavailableField(access),
]
