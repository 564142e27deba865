import type { CollectionConfig } from 'payload'
import { editorsOfGiven } from '../../access/editorsOfGiven.ts'
import { nobody } from '../../access/nobody.ts'
import { refuseForeignEvent } from '../../access/refuseForeignEvent.ts'
import { editorsOf, viewersOf } from '../../access/teamsOf.ts'
import { drafts } from '../../drafts.ts'
import { eventField } from '../../fields/event.ts'
import { imageField } from '../../fields/image.ts'
import { instantField } from '../../fields/instant.ts'
import { orderField } from '../../fields/order.ts'
import { urlField } from '../../fields/url.ts'
import { keepEvent } from '../../hooks/keepEvent.ts'
import { refuseWrongOrder } from './hooks/refuseWrongOrder.ts'
import { refuseForeignTier } from './hooks/refuseForeignTier.ts'
import { tierField } from './tier.ts'

export const Sponsors: CollectionConfig<'sponsors'> = {
  slug: 'sponsors',
  labels: { singular: 'Sponsor', plural: 'Sponsors' },
  admin: {
    group: 'Programme',
    useAsTitle: 'title',
    description: 'A sponsorship: one organization at one event, in one of its tiers.',
    defaultColumns: ['title', 'event', 'tier', 'order', 'showsFrom', '_status'],
    listSearchableFields: ['title', 'booth'],
  },
  access: {
    create: editorsOfGiven('event'),
    read: viewersOf('event'),
    update: editorsOf('event'),
    delete: editorsOf('event'),
    readVersions: viewersOf('version.event'),
    unlock: nobody,
  },
  defaultPopulate: { organization: true, event: true, tier: true },
  defaultSort: 'order',
  trash: true,
  fields: [
    { name: 'title', type: 'text', label: 'Organization', virtual: 'organization.name', admin: { hidden: true, disableBulkEdit: true } },
    { name: 'timeZone', type: 'text', label: 'Time zone', virtual: 'event.timeZone', admin: { hidden: true, disableBulkEdit: true } },
    {
      type: 'row',
      fields: [
        {
          name: 'organization',
          type: 'relationship',
          relationTo: 'organizations',
          label: 'Organization',
          required: true,
          index: true,
          admin: { width: '50%', description: 'Who sponsors. Its name, website and logo come from there.', sortOptions: 'name' },
        },
        tierField('50%'),
      ],
    },
    {
      type: 'row',
      fields: [
        urlField({ name: 'url', label: 'Address behind the logo', description: 'With tracking, if agreed. Left empty: the organization’s website.', width: '65%' }),
        { name: 'booth', type: 'text', label: 'Booth', maxLength: 100, admin: { width: '35%', description: 'Where visitors find the sponsor.' } },
      ],
    },
    { name: 'text', type: 'richText', label: 'Text', localized: true, admin: { description: 'What the sponsor says of itself, if the tier includes it.' } },
    {
      type: 'row',
      fields: [
        imageField({ name: 'logo', label: 'Logo', description: 'Only if not the organization’s own: for light ground.', width: '50%' }),
        imageField({ name: 'logoDark', label: 'Logo for dark ground', description: 'Only if not the organization’s own.', width: '50%' }),
      ],
    },
    {
      type: 'row',
      fields: [
        instantField({ name: 'showsFrom', label: 'Shown from', zoneOf: 'event', width: '50%', description: 'Left empty: as soon as it is published.' }),
        instantField({ name: 'showsUntil', label: 'Shown until', zoneOf: 'event', width: '50%', description: 'Left empty: for ever.' }),
      ],
    },
    eventField('sponsor'),
    orderField('Within the tier, from the lowest number to the highest.'),
  ],
  hooks: {
    beforeValidate: [keepEvent('sponsors', 'sponsor'), refuseForeignEvent('event')],
    beforeChange: [refuseForeignTier, refuseWrongOrder],
  },
  versions: drafts,
}
