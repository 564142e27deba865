import { sha256 } from '../../program/canonical.ts'
import type { Demo } from '../content/demo.ts'
import type { DemoOrganization, DemoVenue } from '../content/types.ts'
import { imageKeys } from '../images/renderImages.ts'
import type { Writer } from './createWriter.ts'
import { otherLocalesOf, requiredIn } from './texts.ts'

/** What stands before the events: their organisers, the venue with its rooms, and the topics. */
export async function createFoundations({ organizations, venues, topics, events }: Demo, writer: Writer): Promise<void> {
  const organizers = new Set(events.map(({ organizer }) => organizer))
  for (const organization of organizations.filter(({ slug }) => organizers.has(slug))) await createOrganization(organization, [], writer)
  for (const venue of venues) await createVenue(venue, writer)
  for (const { slug, name } of topics) {
    const data = (): { name: string; slug: string } => ({ name: requiredIn(name, 'en'), slug })
    await writer.create('topics', slug, { data, texts: (locale) => ({ name: requiredIn(name, locale) }), locales: otherLocalesOf(name) })
  }
}

/** The organisations that sponsor or employ, with their logos, which are uploaded already; the events' teams may change them. */
export async function createCompanies({ organizations, events }: Demo, writer: Writer): Promise<void> {
  const teams = events.map(({ slug }) => writer.idOf('events', slug))
  const organizers = new Set(events.map(({ organizer }) => organizer))
  for (const organization of organizations.filter(({ slug }) => !organizers.has(slug))) {
    await createOrganization(organization, teams, writer)
  }
}

async function createOrganization({ slug, name, url, aliases = [], logo }: DemoOrganization, editableBy: string[], writer: Writer): Promise<void> {
  const logos = logo === undefined ? {} : { logo: writer.idOf('media', imageKeys.logo(slug)), logoDark: writer.idOf('media', imageKeys.logoDark(slug)) }
  await writer.create('organizations', slug, { data: () => ({ name, slug, url, aliases, editableBy, ...logos }) })
}

async function createVenue({ slug, name, rooms, ...fields }: DemoVenue, writer: Writer): Promise<void> {
  const venue = await writer.create('venues', slug, {
    data: (locale) => ({ ...fields, slug, name: requiredIn(name, locale) }),
    texts: (locale) => ({ name: requiredIn(name, locale) }),
    locales: otherLocalesOf(name),
  })
  let order = 0
  for (const room of rooms) {
    order += 1
    const position = order
    await writer.create('rooms', room.slug, { data: () => ({ ...room, venue, order: position }) })
  }
}

/** The id of a tier's row: the same in every database, so that sponsors can name it before the event is made. */
export function tierId(event: string, tier: string): string {
  return sha256(`tier ${event} ${tier}`).slice(0, 24)
}
