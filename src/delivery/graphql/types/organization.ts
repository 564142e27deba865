import type { View } from '../../rest/view.ts'
import { textOf } from '../../rest/view.ts'
import { richTextIn } from '../texts.ts'
import { speakersOfAll, speakersOfEvent, sponsorshipsIn } from '../../select/ofOrganization.ts'
import { readAcrossEvents } from '../../store/reading.ts'
import { SpeakerConnection } from '../connections.ts'
import { eventArgument, lookAtOneOrAll } from '../inputs/eventArgument.ts'
import { SpeakerOrder } from '../inputs/orders.ts'
import { pageArguments } from '../inputs/pageArguments.ts'
import { SpeakerFilter } from '../inputs/speakerFilter.ts'
import { eventsRead } from '../lists/sessions.ts'
import { listSpeakers } from '../lists/speakers.ts'
import type { Theme } from '../enums.ts'
import { ThemeEnum } from '../enums.ts'
import { ImageType, OrganizationType, RichTextType, SessionType, SponsorTierType, SponsorType } from '../refs.ts'
import type { Seen } from '../seen.ts'
import { findRef, lookAt, promised, see } from '../seen.ts'

const size = 50

OrganizationType.implement({
  description: 'A company, a foundation, a project: who holds, sponsors or speaks.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity }) => entity.name }),
    url: t.field({ type: 'URL', nullable: true, description: 'Its website; null if not given.', resolve: ({ entity }) => entity.url }),
    logo: t.field({
      type: ImageType, nullable: true, description: 'Its logo; null if there is none.',
      args: { theme: t.arg({ type: ThemeEnum, defaultValue: 'light', required: true, description: 'The background it is to stand on. If there is no logo for that, the other is given.' }) },
      resolve: ({ entity, view }, { theme }) => chooseLogo(view, theme, entity),
    }),
    speakers: t.field({
      type: SpeakerConnection, description: 'Who works there, by the profile or as shown in a session, of one event or of all.',
      args: {
        ...eventArgument,
        filter: t.arg({ type: SpeakerFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SpeakerOrder, required: true, defaultValue: 'name', description: 'In which order.' }),
        ...pageArguments(size),
      },
      resolve: ({ entity: { id }, view }, args, context) => {
        const seen = lookAtOneOrAll(view, args.event)
        const of = () => (seen.event ? speakersOfEvent(seen.event) : speakersOfAll(readAcrossEvents(view.reading))).get(id) ?? []
        return listSpeakers({ name: `of ${seen.event?.id ?? 'all'} in organization ${id}`, view: seen, event: seen.event, of, size }, args, context)
      },
    }),
    sponsorships: t.field({
      type: [SponsorType], description: 'What it sponsors, one event or all: by event, then by tier.', args: eventArgument,
      resolve: ({ entity: { id }, view }, { event }) => {
        const seen = lookAtOneOrAll(view, event)
        return eventsRead(view.reading, seen.event).flatMap((own) => (sponsorshipsIn(own).get(id) ?? []).map((sponsor) => see(lookAt(seen, own), sponsor)))
      },
    }),
  }),
})

SponsorType.implement({
  description: 'An organization that sponsors one event, in a tier.',
  fields: (t) => ({
    id: t.id({ description: 'UUID of the sponsorship.', resolve: ({ entity }) => entity.id }),
    organization: t.field({ type: OrganizationType, description: 'Who sponsors.', resolve: ({ entity, view }) => promised(findRef(view, 'organization', entity.organization), `organization ${entity.organization}`) }),
    tier: t.field({ type: SponsorTierType, description: 'In which tier.', resolve: ({ entity, view }) => ({ view, tier: promised(view.event.event.tiers.find(({ id }) => id === entity.tier), `tier ${entity.tier}`) }) }),
    url: t.field({ type: 'URL', nullable: true, description: 'Where its logo leads; null if not given: take the organization’s.', resolve: ({ entity }) => entity.url }),
    text: t.field({ type: RichTextType, nullable: true, description: 'What it says of itself; null if nothing was written.', resolve: ({ entity, view }) => richTextIn(entity.text, view) }),
    booth: t.string({ nullable: true, description: 'Where to find it at the event; null if it has no booth.', resolve: ({ entity }) => entity.booth }),
    logo: t.field({
      type: ImageType, nullable: true, description: 'The logo for this event, else the organization’s; null if there is neither.',
      args: { theme: t.arg({ type: ThemeEnum, defaultValue: 'light', required: true, description: 'The background it is to stand on. If there is no logo for that, the other is given.' }) },
      resolve: ({ entity, view }, { theme }) => {
        const { entity: organization } = promised(findRef(view, 'organization', entity.organization), `organization ${entity.organization}`)
        return chooseLogo(view, theme, entity, organization)
      },
    }),
    sessions: t.field({ type: [SessionType], description: 'The sessions it sponsors.', resolve: ({ entity, view }) => (view.event.sessionsOf.sponsor.get(entity.id) ?? []).map((session) => see(view, session)) }),
  }),
})

SponsorTierType.implement({
  description: 'A rank of sponsors at one event.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the tier.', resolve: ({ tier }) => tier.id }),
    slug: t.string({ description: 'Its name in addresses.', resolve: ({ tier }) => tier.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ tier, view }) => textOf(tier.name, view) }),
    sponsors: t.field({ type: [SponsorType], description: 'Its sponsors in their order.', resolve: ({ tier, view }) => (view.event.sponsorsOfTier.get(tier.id) ?? []).map((sponsor) => see(view, sponsor)) }),
  }),
})

type Logos = { readonly logo: string | null; readonly logoDark: string | null }

/** The nearest owner's logo for the theme, else the nearest for the other. */
function chooseLogo(view: View, theme: Theme, ...owners: readonly Logos[]): Seen<'media'> | null {
  const fitting = owners.map(({ logo, logoDark }) => (theme === 'dark' ? logoDark : logo))
  const others = owners.map(({ logo, logoDark }) => (theme === 'dark' ? logo : logoDark))
  return [...fitting, ...others].map((id) => findRef(view, 'media', id)).find((found) => found !== null) ?? null
}
