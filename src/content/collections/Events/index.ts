import type { CollectionConfig } from 'payload'
import { admins } from '../../access/admins.ts'
import { nobody } from '../../access/nobody.ts'
import { editorsOf, viewersOf, viewersOfOrPublished } from '../../access/teamsOf.ts'
import { tabOf } from '../../documentTabs.ts'
import { drafts } from '../../drafts.ts'
import { requiredText } from '../../fields/requiredText.ts'
import { formerSlugsField, slugField } from '../../fields/slug.ts'
import { keepFormerSlugs } from '../../hooks/keepFormerSlugs.ts'
import { settleSlug } from '../../hooks/settleSlug.ts'
import { scheduleEndpoints } from '../../schedule/scheduleEndpoints.ts'
import { aboutFields } from './aboutFields.ts'
import { datesFields } from './datesFields.ts'
import { refuseBrokenEvent } from './hooks/refuseBrokenEvent.ts'
import { refuseStrandedSlots } from './hooks/refuseStrandedSlots.ts'
import { refuseTierLoss } from './hooks/refuseTierLoss.ts'
import { publicFields } from './publicFields.ts'
import { restoreAsManager } from './hooks/restoreAsManager.ts'
import { revokeMemberships } from './hooks/revokeMemberships.ts'
import { sponsorTiersField } from './sponsorTiers.ts'

export const Events: CollectionConfig<'events'> = {
  slug: 'events',
  labels: { singular: 'Event', plural: 'Events' },
  admin: {
    group: 'Programme',
    useAsTitle: 'name',
    description: 'Conferences, the events co-located with them, meetups. Everything else of a programme belongs to one of these.',
    defaultColumns: ['name', 'kind', 'startsOn', 'phase', 'parent', '_status'],
    listSearchableFields: ['name', 'slug'],
    components: {
      views: {
        edit: {
          schedule: { Component: '/src/admin/schedule/ScheduleView.tsx#ScheduleView', path: '/schedule', tab: tabOf('Schedule', 110) },
          releases: { Component: '/src/admin/releases/ReleasesView.tsx#ReleasesView', path: '/releases', tab: tabOf('Releases', 120) },
          imports: { Component: '/src/admin/imports/ImportsView.tsx#ImportsView', path: '/imports', tab: tabOf('Import', 130) },
        },
      },
    },
  },
  access: {
    create: admins,
    read: viewersOfOrPublished('id'),
    update: editorsOf('id'),
    delete: admins,
    readVersions: viewersOf('parent'),
    unlock: nobody,
  },
  defaultPopulate: { name: true, slug: true, timeZone: true, startsOn: true, endsOn: true },
  defaultSort: '-startsOn',
  trash: true,
  fields: [
    requiredText({ name: 'name', label: 'Name', description: 'The full name with its year, such as “Open Source SecurityCon Europe 2026”.', index: true }),
    {
      type: 'tabs',
      tabs: [
        { label: 'Dates and place', admin: { description: 'When and where it takes place. Slots must lie in these days.' }, fields: datesFields },
        { label: 'About', admin: { description: 'What readers learn about the event.' }, fields: aboutFields },
        { label: 'Phase and dates', admin: { description: 'How the event becomes public, step by step.' }, fields: publicFields },
        { label: 'Sponsor tiers', admin: { description: 'The levels of sponsorship, from the first shown to the last.' }, fields: [sponsorTiersField] },
      ],
    },
    slugField({ unique: true, description: 'Names the event in public addresses, such as open-source-securitycon-eu-2026.' }),
    formerSlugsField(),
  ],
  hooks: {
    beforeValidate: [restoreAsManager, settleSlug({ from: 'name' })],
    beforeChange: [refuseBrokenEvent, refuseStrandedSlots, refuseTierLoss, keepFormerSlugs],
    beforeDelete: [revokeMemberships],
  },
  versions: drafts,
  endpoints: scheduleEndpoints,
}
