import { isShownAt } from '../entities/sponsor.ts'
import type { Documents } from './documents.ts'

type Reference = string | null | undefined

/**
 * The documents of which the public may know: sponsors within their dates; speakers, rooms and topics that sessions name;
 * venues, organizations and images that any of these name.
 * @param documents published ones, of a programme that is public (or without the programme).
 */
export function selectPublic(documents: Documents, at: string): Documents {
  const { event, tracks, sessions } = documents
  const organizationsById = new Set(documents.organizations.map(({ id }) => id))
  const sponsors = documents.sponsors.filter((sponsor) => isShownAt(sponsor, at) && sponsor.organization && organizationsById.has(sponsor.organization))
  const sessionIds = new Set(sessions.map(({ id }) => id))
  const slots = documents.slots.filter(({ session }) => sessionIds.has(session))
  const appearances = sessions.flatMap((session) => session.appearances ?? [])
  const speakers = named(documents.speakers, appearances.map(({ speaker }) => speaker))
  const speakerIds = new Set<Reference>(speakers.map(({ id }) => id))
  const rooms = named(documents.rooms, slots.map(({ room }) => room))
  const organizations = named(documents.organizations, [
    event.organizer,
    ...sponsors.map(({ organization }) => organization),
    ...speakers.map(({ organization }) => organization),
    ...appearances.filter(({ speaker }) => speakerIds.has(speaker)).map(({ organization }) => organization),
  ])
  return {
    event,
    sponsors,
    tracks,
    sessions,
    slots,
    speakers,
    organizations,
    rooms,
    venues: named(documents.venues, [event.venue, ...rooms.map(({ venue }) => venue)]),
    topics: named(documents.topics, sessions.flatMap((session) => session.topics ?? [])),
    media: named(documents.media, [
      event.logo,
      event.cover,
      ...speakers.map(({ photo }) => photo),
      ...[...sponsors, ...organizations].flatMap(({ logo, logoDark }) => [logo, logoDark]),
    ]),
  }
}

/** Those of the documents that are named, each once. */
function named<T extends { id: string }>(documents: readonly T[], references: readonly Reference[]): T[] {
  const wanted = new Set(references)
  return documents.filter(({ id }) => wanted.has(id))
}
