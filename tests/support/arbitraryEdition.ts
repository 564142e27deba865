import fc from 'fast-check'
import { schemaVersion } from '../../src/program/edition.ts'
import type { Edition } from '../../src/program/edition.ts'
import { entitySchemas } from '../../src/program/entities.ts'
import type { RoomEntity, SessionEntity, Slot, SpeakerEntity, TrackEntity } from '../../src/program/entities.ts'
import { levels, linkKinds, sessionKinds, sessionStates, slotStates, speakerRoles } from '../../src/program/kinds.ts'
import { allLocales } from '../../src/program/locale.ts'

const uuid = fc.uuid({ version: [4, 7] })
const zones = ['Europe/London', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu', 'UTC', 'Etc/GMT+5', 'US/Pacific', 'Pacific/Apia', 'Australia/Lord_Howe']
const awkward = fc.constantFrom('__proto__', 'constructor', 'No room', '1', '', ' ', 'Saal', 'Saal (north)', 'a\u0000b', 'é', '𝒳', '"', '<b>')
const text = fc.oneof({ weight: 3, arbitrary: awkward }, fc.string({ unit: 'grapheme', maxLength: 20 }))
const localizedText = fc.oneof(
  text.map((en) => ({ en })),
  fc.dictionary(fc.constantFrom(...allLocales), text, { maxKeys: 3 }),
)
const richText = fc.option(text.map((markdown) => ({ en: { html: `<p>${markdown.length}</p>`, markdown: `${markdown}\n\n${markdown}`, text: markdown } })))
const slug = fc.oneof(fc.constantFrom('north', 'a', '-', '日本', 'Ünï', 'opentofu-day-eu-2026', '38c3'), fc.string({ minLength: 1, maxLength: 12 }))
const url = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom('mailto:a@example.org', 'https://ünï.example/ü?q=|^#a#b', 'http://[::1]/%zz', 'https://example.org/[a]{b}'))
const link = fc.record({ kind: fc.constantFrom(...linkKinds), label: fc.option(text), url })
const links = fc.array(link, { maxLength: 3 })
const instant = (min: string, max: string): fc.Arbitrary<string> =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((date) => date.toISOString())

/** An optional reference to one of what there is. */
function refTo(entities: readonly { id: string }[]): fc.Arbitrary<string | null> {
  return entities.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...entities.map(({ id }) => id)))
}

/** Any edition that the schemas let pass, with awkward names, clocks that change, rooms of one name, slots nowhere. */
export const arbitraryEdition: fc.Arbitrary<Edition> = fc.record({
  rooms: entities(fc.record({ id: uuid, guid: uuid, slug, name: localizedText, venue: fc.constant(null), floor: fc.option(text), capacity: fc.option(fc.nat()), order: fc.nat({ max: 3 }) }), 4),
  tracks: entities(fc.record({ id: uuid, slug, name: localizedText, color: fc.constantFrom('#00ff00', '#7a3cff'), description: fc.option(localizedText), order: fc.nat({ max: 3 }) }), 3),
  speakers: entities(fc.record({ id: uuid, slug, name: text, pronouns: fc.option(text), jobTitle: fc.option(localizedText), organization: fc.constant(null), bio: richText, photo: fc.constant(null), links }), 4),
}).chain(({ rooms, tracks, speakers }) => fc.record({
  rooms: fc.constant(rooms),
  tracks: fc.constant(tracks),
  speakers: fc.constant(speakers),
  sessions: entities(arbitrarySession(rooms, tracks, speakers), 6),
  eventId: uuid,
  eventSlug: slug,
  name: localizedText,
  description: richText,
  eventLinks: links,
  timeZone: fc.constantFrom(...zones),
  dayEndsAtHour: fc.integer({ min: 0, max: 12 }),
  rasterMinutes: fc.integer({ min: 1, max: 120 }),
  number: fc.integer({ min: 1, max: 1_000 }),
  version: fc.option(text),
})).map((parts) => editionOf(parts))

function entities<T extends { id: string }>(one: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> {
  return fc.uniqueArray(one, { maxLength, selector: ({ id }) => id })
}

function arbitrarySession(rooms: readonly RoomEntity[], tracks: readonly TrackEntity[], speakers: readonly SpeakerEntity[]): fc.Arbitrary<SessionEntity> {
  const slot = fc.record({
    id: uuid, number: fc.integer({ min: 1 }), guid: uuid, room: refTo(rooms), startsAt: instant('2026-03-27T00:00:00Z', '2026-04-05T00:00:00Z'),
    minutes: fc.integer({ min: 1, max: 24 * 60 }), state: fc.constantFrom(...slotStates), sequence: fc.nat({ max: 9 }), changedAt: instant('2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z'),
  }).map(({ minutes, ...rest }): Slot => ({ ...rest, endsAt: new Date(Date.parse(rest.startsAt) + minutes * 60_000).toISOString(), movedFrom: null }))
  return fc.record({
    id: uuid, slug, formerSlugs: fc.constant([]), title: localizedText, kind: fc.constantFrom(...sessionKinds), abstract: richText, track: refTo(tracks), level: fc.option(fc.constantFrom(...levels)),
    audiences: fc.constant([]), language: fc.option(fc.constantFrom('en', 'de-CH')), topics: fc.constant([]),
    appearances: speakers.length === 0 ? fc.constant([]) : fc.array(fc.record({ speaker: fc.constantFrom(...speakers.map(({ id }) => id)), role: fc.constantFrom(...speakerRoles), jobTitle: fc.option(localizedText), organization: fc.constant(null) }), { maxLength: 3 }),
    state: fc.constantFrom(...sessionStates), replacedBy: fc.constant(null), sponsor: fc.constant(null), links, doNotRecord: fc.boolean(), slots: fc.array(slot, { maxLength: 2 }),
  })
}

type Parts = {
  rooms: RoomEntity[]; tracks: TrackEntity[]; speakers: SpeakerEntity[]; sessions: SessionEntity[]; eventId: string; eventSlug: string; name: object; description: object | null
  eventLinks: unknown[]; timeZone: string; dayEndsAtHour: number; rasterMinutes: number; number: number; version: string | null
}

function editionOf({ eventId, eventSlug, name, description, eventLinks, timeZone, dayEndsAtHour, rasterMinutes, number, version, ...kinds }: Parts): Edition {
  const stamp = <T>(entity: T): T & { changedIn: number } => ({ ...entity, changedIn: number })
  const event = entitySchemas.event.parse({
    id: eventId, slug: eventSlug, formerSlugs: [], name, kind: 'meetup', parent: null, organizer: null, tagline: null, description, startsOn: '2026-03-28', endsOn: '2026-04-01', timeZone, dayEndsAtHour,
    rasterMinutes, venue: null, phase: 'live', registration: null, callForProposals: null, tiers: [], links: eventLinks, codeOfConductUrl: null, logo: null, cover: null,
  })
  return {
    schemaVersion, scope: eventId, number, slug: eventSlug, phase: 'live', version, note: null, releasedAt: '2026-03-01T09:00:00Z', restores: null, hash: '0'.repeat(64), tombstones: [], news: [],
    entities: {
      events: [stamp(event)], venues: [], topics: [], organizations: [], sponsors: [], media: [],
      rooms: kinds.rooms.map((room) => stamp(entitySchemas.room.parse(room))),
      tracks: kinds.tracks.map((track) => stamp(entitySchemas.track.parse(track))),
      speakers: kinds.speakers.map((speaker) => stamp(entitySchemas.speaker.parse(speaker))),
      sessions: kinds.sessions.map((session) => stamp(entitySchemas.session.parse(session))),
    },
  }
}
