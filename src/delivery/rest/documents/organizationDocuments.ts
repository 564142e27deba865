import { z } from 'zod'
import type { OrganizationEntity } from '../../../program/entities.ts'
import type { Held } from '../../store/library.ts'
import { richTextOf, textOf } from '../view.ts'
import type { EventView } from '../view.ts'
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

export function toOrganizationDocument({ id, slug: own, name, url, logo, logoDark }: OrganizationEntity): OrganizationDocument {
  return { id, slug: own, name, url, logo, logoDark }
}

export function toSponsorDocument(sponsor: Held<'sponsor'>, view: EventView): SponsorDocument {
  const tier = view.event.event.tiers.find(({ id }) => id === sponsor.tier)
  return {
    id: sponsor.id,
    event: view.event.id,
    organization: sponsor.organization,
    tier: tier ? { ...tier, name: textOf(tier.name, view) } : null,
    order: sponsor.order,
    url: sponsor.url,
    booth: sponsor.booth,
    text: richTextOf(sponsor.text, view),
    logo: sponsor.logo,
    logoDark: sponsor.logoDark,
    changedIn: sponsor.changedIn,
  }
}
