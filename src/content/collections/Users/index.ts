import type { CollectionConfig } from 'payload'
import { admins, adminsField } from '../../access/admins.ts'
import { adminsOrSelfField, managers, managersField, managersOrSelfField } from '../../access/managers.ts'
import { colleagues } from '../../access/colleagues.ts'
import { inviters } from '../../access/inviters.ts'
import { people } from '../../access/people.ts'
import { memberships } from '../../access/memberships.ts'
import { refuseForeignGrants } from './hooks/refuseForeignGrants.ts'
import { refuseForeignPassword } from './hooks/refuseForeignPassword.ts'

const hour = 60 * 60

/** People who sign in. The first is made by `npm run admin:create`, the others by managers and platform admins. */
export const Users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
  admin: {
    group: 'Access',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'isPlatformAdmin'],
    description: 'Who may sign in, and what they may do at which event.',
  },
  access: {
    admin: people,
    create: managers,
    read: colleagues,
    update: inviters,
    delete: admins,
    unlock: admins,
    readVersions: admins,
  },
  auth: {
    depth: 0,
    tokenExpiration: 8 * hour,
    // Locking an account after failures would let anyone lock an editor out. Sign-in is throttled before hashing instead.
    maxLoginAttempts: 0,
    forgotPassword: { expiration: hour * 1000 },
    removeTokenFromResponses: true,
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      access: { update: adminsOrSelfField },
    },
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      access: { read: managersOrSelfField, update: adminsOrSelfField },
    },
    {
      name: 'isPlatformAdmin',
      type: 'checkbox',
      label: 'Platform admin',
      defaultValue: false,
      access: { create: adminsField, read: managersOrSelfField, update: adminsField },
      admin: { description: 'May do everything, at every event.' },
    },
    memberships({
      access: { read: managersOrSelfField, update: managersField },
      description: 'What this person may do at each event. Managers edit, release and invite; editors edit and publish; viewers read drafts.',
    }),
  ],
  hooks: {
    beforeValidate: [refuseForeignPassword, refuseForeignGrants],
  },
}
