import type { CollectionConfig } from 'payload'
import { admins, adminsField } from '../../access/admins.ts'
import { adminsOrSelf } from '../../access/adminsOrSelf.ts'
import { memberships } from '../../access/memberships.ts'
import { nobodyField } from '../../access/nobody.ts'
import { refuseWeakKey } from './hooks/refuseWeakKey.ts'

/** Programs with a key. They carry memberships as people do, and can't sign in. */
export const Integrations: CollectionConfig<'integrations'> = {
  slug: 'integrations',
  labels: { singular: 'Integration', plural: 'Integrations' },
  admin: {
    group: 'Access',
    useAsTitle: 'name',
    defaultColumns: ['name', 'description', 'expiresAt'],
    description: 'Programs that work with the content through a key. A key is shown once, when it is made.',
  },
  access: {
    admin: () => false,
    create: admins,
    read: adminsOrSelf,
    update: admins,
    delete: admins,
    unlock: admins,
    readVersions: admins,
  },
  auth: { depth: 0, disableLocalStrategy: true, useAPIKey: true },
  disableDuplicate: true,
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'description', type: 'textarea', admin: { description: 'Whose program it is, and what it does.' } },
    memberships({
      access: { create: adminsField, update: adminsField },
      description: 'What this integration may do at each event.',
    }),
    {
      name: 'expiresAt',
      type: 'date',
      label: 'Expires',
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' }, description: 'From this instant on the key is refused. Empty: it never expires.' },
    },
    // Overrides Payload's field, whose access lets in every user of the admin panel.
    { name: 'apiKey', type: 'text', access: { create: adminsField, read: nobodyField, update: adminsField } },
  ],
  hooks: {
    beforeValidate: [refuseWeakKey],
  },
}
