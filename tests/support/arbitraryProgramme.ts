import fc from 'fast-check'
import type { EventEntity, OrganizationEntity, SessionEntity, Slot, SpeakerEntity, SponsorEntity } from '../../src/program/entities.ts'
import { audiences, levels, linkKinds, phases, sessionKinds, sessionStates, slotStates, speakerRoles } from '../../src/program/kinds.ts'
import type { Part } from './editions.ts'
import { sampleId } from './sampleProgramme.ts'

/** Few of each, so that much fits, and much does not: what filters are tried on. Names are the same in all programmes. */
export const pool = {
  speakers: ['ada', 'bo', 'çelik', 'dara'],
  organizations: ['acme', 'birch', 'cobalt'],
  topics: ['sbom', 'policy'],
  rooms: ['north', 'south', 'attic'],
  tracks: ['runtime', 'supply'],
  languages: ['en', 'en-GB', 'de-CH'],
  hours: [0, 3, 9, 9.5, 10, 23, 26, 33, 34],
} as const

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { maxLength: 2 })
const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.option(one(values))
const id = (kind: string, name: string): string => sampleId(`${kind} ${name}`)
const idsOf = (kind: string, names: readonly string[]): string[] => names.map((name) => id(kind, name))
const at = (hours: number): string => new Date(Date.UTC(2026, 2, 28) + hours * 3_600_000).toISOString().replace('.000', '')
const bare = { jobTitle: null, pronouns: null, bio: null, photo: null, links: [] }

/** What holds of a session, its id and slug aside. */
const shape = fc.record({
  title: one(['Alpha', 'alpha', 'Beta 10', 'Beta 9', 'Éclair', 'Zebra']), german: fc.boolean(), kind: one(sessionKinds), track: maybe(pool.tracks), level: maybe(levels), audiences: some(audiences), language: maybe(pool.languages),
  topics: some(pool.topics), state: one(sessionStates), links: some(linkKinds), doNotRecord: fc.boolean(), isSponsored: fc.boolean(),
  appearances: fc.array(fc.record({ speaker: one(pool.speakers), role: one(speakerRoles), organization: maybe(pool.organizations) }), { maxLength: 3 }),
  slots: fc.array(fc.record({ hour: one(pool.hours), length: one([0.5, 1]), room: maybe(pool.rooms), state: one(slotStates) }), { maxLength: 3 }),
})

/** A programme of one event, in parts to build an edition of. */
export function arbitraryProgramme(slug: string, parent: string | null, maxLength = 8): fc.Arbitrary<Part[]> {
  return fc.record({ sessions: fc.array(shape, { maxLength }), homes: fc.tuple(...pool.speakers.map(() => maybe(pool.organizations))), phase: one(phases.slice(2)), length: fc.integer({ min: 0, max: 2 }) })
    .map(({ sessions, homes, phase, length }): Part[] => {
      const event: EventEntity = {
        id: sampleId(slug), slug, formerSlugs: [`old-${slug}`], name: { en: `Event ${slug}` }, kind: parent === null ? 'conference' : 'co-located', parent: parent === null ? null : sampleId(parent), organizer: id('organization', 'acme'),
        tagline: null, description: null, startsOn: '2026-03-28', endsOn: `2026-03-${29 + Math.min(length, 2)}`, timeZone: 'Europe/Berlin', dayEndsAtHour: 4, rasterMinutes: 5, venue: null, phase, registration: null, callForProposals: null,
        tiers: [{ id: 'tier', slug: 'gold', name: { en: 'Gold' }, order: 0 }], links: [], codeOfConductUrl: null, logo: null, cover: null,
      }
      const sponsor: SponsorEntity = { id: id('sponsor', slug), organization: id('organization', 'birch'), tier: 'tier', order: 0, url: null, booth: null, text: null, logo: null, logoDark: null }
      return [
        { kind: 'event', entity: event },
        ...pool.rooms.map((name, order): Part => ({ kind: 'room', entity: { id: id('room', name), guid: id('guid', name), slug: name, name: { en: name }, venue: null, floor: null, capacity: null, order } })),
        ...pool.tracks.map((name, order): Part => ({ kind: 'track', entity: { id: id(`track ${slug}`, name), slug: name, name: { en: name }, color: '#7a3cff', description: null, order } })),
        ...pool.topics.map((name): Part => ({ kind: 'topic', entity: { id: id('topic', name), slug: name, name: { en: name } } })),
        ...sessions.map((session, index): Part => ({ kind: 'session', entity: sessionOf(slug, index, session) })),
        ...pool.speakers.map((name, index): Part => ({ kind: 'speaker', entity: { id: id('speaker', name), slug: name, name, ...bare, organization: organizationOf(homes[index] ?? null) } satisfies SpeakerEntity })),
        ...pool.organizations.map((name): Part => ({ kind: 'organization', entity: { id: id('organization', name), slug: name, name, url: null, logo: null, logoDark: null } satisfies OrganizationEntity })),
        { kind: 'sponsor', entity: sponsor },
      ]
    })
}

function organizationOf(name: string | null): string | null {
  return name === null ? null : id('organization', name)
}

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never

function sessionOf(event: string, index: number, { german, slots, appearances, track, topics, links, isSponsored, ...rest }: Shape): SessionEntity {
  const name = `s${index}`
  const own = (what: string): string => sampleId(`${event} ${name} ${what}`)
  const placed = slots.map(({ hour, length, room, state }, number): Slot => ({
    id: own(`slot ${number}`), number: index * 10 + number + 1, guid: own(`guid ${number}`), room: room === null ? null : id('room', room), startsAt: at(hour), endsAt: at(hour + length), state, sequence: 0, changedAt: '2026-01-01T00:00:00Z', movedFrom: null,
  }))
  return {
    ...rest, id: own('session'), slug: name, formerSlugs: [`former-${name}`], title: german ? { en: rest.title, de: `Ö ${rest.title}` } : { en: rest.title }, abstract: null, replacedBy: null,
    track: track === null ? null : id(`track ${event}`, track), topics: idsOf('topic', topics), sponsor: isSponsored ? id('sponsor', event) : null, links: links.map((kind) => ({ kind, label: null, url: 'https://example.org/' })),
    appearances: appearances.map(({ speaker, role, organization }) => ({ speaker: id('speaker', speaker), role, jobTitle: null, organization: organizationOf(organization) })),
    slots: placed.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.number - b.number),
  }
}
