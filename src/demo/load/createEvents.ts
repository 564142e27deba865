import type { Locale } from '../../program/locale.ts'
import type { Demo } from '../content/demo.ts'
import type { DemoEvent, DemoTrack } from '../content/types.ts'
import { imageKeys } from '../images/renderImages.ts'
import { tierId } from './createLibrary.ts'
import type { Writer } from './createWriter.ts'
import { otherLocalesOf, requiredIn, richTextIn, textIn } from './texts.ts'

/** The events with their tracks; their logos and covers are uploaded already. The conference comes first, which the others name as theirs. */
export async function createEvents({ events }: Demo, writer: Writer): Promise<void> {
  for (const event of events) {
    await createEvent(event, writer)
    let order = 0
    for (const track of event.tracks) await createTrack(track, event.slug, (order += 1), writer)
  }
}

async function createEvent(event: DemoEvent, writer: Writer): Promise<void> {
  const { slug, formerSlugs = [], kind, startsOn, endsOn, timeZone, phase, publishing, registration, callForProposals, links, codeOfConductUrl } = event
  const texts = (locale: Locale) => ({
    name: requiredIn(event.name, locale),
    tagline: textIn(event.tagline, locale),
    description: richTextIn(event.description, locale),
    tiers: event.tiers.map((tier) => ({ id: tierId(slug, tier.slug), slug: tier.slug, name: requiredIn(tier.name, locale) })),
  })
  await writer.create('events', slug, {
    data: (locale) => ({
      ...texts(locale),
      slug,
      formerSlugs,
      kind,
      ...(event.parent === undefined ? {} : { parent: writer.idOf('events', event.parent) }),
      organizer: writer.idOf('organizations', event.organizer),
      startsOn: `${startsOn}T12:00:00.000Z`,
      endsOn: `${endsOn}T12:00:00.000Z`,
      timeZone,
      dayEndsAtHour: 4,
      rasterMinutes: 5,
      venue: writer.idOf('venues', event.venue),
      phase,
      publishing,
      registration,
      callForProposals,
      links,
      codeOfConductUrl,
      logo: writer.idOf('media', imageKeys.eventLogo(slug)),
      cover: writer.idOf('media', imageKeys.cover(slug)),
      _status: 'published' as const,
    }),
    texts,
    locales: otherLocalesOf(event.name, event.tagline, event.description, ...event.tiers.map(({ name }) => name)),
  })
}

async function createTrack({ slug, name, color, description }: DemoTrack, event: string, order: number, writer: Writer): Promise<void> {
  const texts = (locale: Locale) => ({ name: requiredIn(name, locale), description: textIn(description, locale) })
  await writer.create('tracks', `${event} ${slug}`, {
    data: (locale) => ({ ...texts(locale), slug, color, order, event: writer.idOf('events', event), _status: 'published' as const }),
    texts,
    locales: otherLocalesOf(name, description),
  })
}
