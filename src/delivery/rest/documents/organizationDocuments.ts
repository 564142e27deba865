import { z } from 'zod'
import type { OrganizationEntity } from '../../../program/entities.ts'
import type { Held } from '../../store/library.ts'
import { richTextOf, textOf } from '../view.ts'
import type { EventView, View } from '../view.ts'
import type { FieldWriters } from './fieldWriters.ts'
import { changedIn, reference, richText, slug } from './fields.ts'
import { tierDocument } from './eventDocument.ts'

export const organizationDocument = z.strictObject({
  id: z.uuid(), slug, name: z.string(), url: z.url().nullable(), logo: reference('media').nullable(), logoDark: reference('media').nullable(),
})
export type OrganizationDocument = z.infer<typeof organizationDocument>

export const sponsorDocument = z.strictObject({
  id: z.uuid(),
  event: reference('event'),
  organization: reference('organization'),
  tier: tierDocument.nullable(),
  order: z.int(),
  url: z.url().nullable(),
  booth: z.string().nullable(),
  text: richText,
  logo: reference('media').nullable(),
  logoDark: reference('media').nullable(),
  changedIn,
})
export type SponsorDocument = z.infer<typeof sponsorDocument>

export const organizationFields: FieldWriters<OrganizationEntity, View, OrganizationDocument> = {
  id: ({ id }) => id,
  slug: ({ slug: own }) => own,
  name: ({ name }) => name,
  url: ({ url }) => url,
  logo: ({ logo }) => logo,
  logoDark: ({ logoDark }) => logoDark,
}

export const sponsorFields: FieldWriters<Held<'sponsor'>, EventView, SponsorDocument> = {
  id: ({ id }) => id,
  event: (_sponsor, { event }) => event.id,
  organization: ({ organization }) => organization,
  tier: ({ tier: wanted }, view) => {
    const tier = view.event.event.tiers.find(({ id }) => id === wanted)
    return tier ? { ...tier, name: textOf(tier.name, view) } : null
  },
  order: ({ order }) => order,
  url: ({ url }) => url,
  booth: ({ booth }) => booth,
  text: ({ text }, view) => richTextOf(text, view),
  logo: ({ logo }) => logo,
  logoDark: ({ logoDark }) => logoDark,
  changedIn: (sponsor) => sponsor.changedIn,
}
