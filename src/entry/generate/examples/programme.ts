import type { Entity, EventEntity, RichText, SessionEntity } from '../../../program/entities.ts'
import type { EntityKind } from '../../../program/kinds.ts'

/** An entity and its kind. */
export type Part = { [K in EntityKind]: { kind: K, entity: Entity<K> } }[EntityKind]

const id = (group: number, number: number): string => `01990000-${group.toString(16).padStart(4, '0')}-7000-8000-${String(number).padStart(12, '0')}`
const [EVENT, VENUE, ROOM, TRACK, TOPIC, SESSION, SPEAKER, ORGANIZATION, SPONSOR, MEDIA, SLOT, GUID] = [0x5e00, 0x5e01, 0x5e02, 0x5e03, 0x5e04, 0x5e06, 0x5e07, 0x5e08, 0x5e05, 0x5e09, 0x5e0a, 0x5e0b] as const

const rich = (text: string): { en: RichText } => ({ en: { html: `<p>${text}</p>`, markdown: `${text}\n`, text } })

const event = (number: number, slug: string, name: string, more: Partial<EventEntity> = {}): Part => ({
  kind: 'event',
  entity: {
    id: id(EVENT, number), slug, formerSlugs: [], name: { en: name }, kind: 'co-located', parent: null, organizer: id(ORGANIZATION, 1), tagline: null, description: null,
    startsOn: '2026-03-23', endsOn: '2026-03-23', timeZone: 'Europe/Amsterdam', dayEndsAtHour: 4, rasterMinutes: 5, venue: id(VENUE, 1), phase: 'programme-published',
    registration: null, callForProposals: null, tiers: [], links: [], codeOfConductUrl: null, logo: null, cover: null, ...more,
  },
})

const session = (number: number, slug: string, title: string, room: number, startsAt: string, endsAt: string, more: Partial<SessionEntity> = {}): Part => ({
  kind: 'session',
  entity: {
    id: id(SESSION, number), slug, formerSlugs: [], title: { en: title }, kind: 'talk', abstract: null, track: null, level: null, audiences: [], language: 'en', topics: [],
    appearances: [], state: 'confirmed', replacedBy: null, sponsor: null, links: [], doNotRecord: false,
    slots: [{
      id: id(SLOT, number), number: 4700 + number, guid: id(GUID, 100 + number), room: id(ROOM, room), startsAt, endsAt, state: 'confirmed', sequence: 0,
      changedAt: '2026-02-02T09:00:00Z', movedFrom: null,
    }],
    ...more,
  },
})

const common: readonly Part[] = [
  {
    kind: 'venue',
    entity: {
      id: id(VENUE, 1), slug: 'rai', name: { en: 'RAI Amsterdam' }, address: { street: 'Europaplein 24', postalCode: '1078 GZ', city: 'Amsterdam', region: null, country: 'NL' },
      geo: { latitude: 52.3411, longitude: 4.8885 }, timeZone: 'Europe/Amsterdam', url: 'https://example.org/rai',
    },
  },
  { kind: 'room', entity: { id: id(ROOM, 1), guid: id(GUID, 1), slug: 'platinum-3', name: { en: 'Platinum 3' }, venue: id(VENUE, 1), floor: '1', capacity: 320, order: 1 } },
  { kind: 'room', entity: { id: id(ROOM, 2), guid: id(GUID, 2), slug: 'platinum-4', name: { en: 'Platinum 4' }, venue: id(VENUE, 1), floor: '1', capacity: 180, order: 2 } },
  { kind: 'organization', entity: { id: id(ORGANIZATION, 1), slug: 'example-foundation', name: 'Example Foundation', url: 'https://example.org/', logo: null, logoDark: null } },
  { kind: 'organization', entity: { id: id(ORGANIZATION, 2), slug: 'example-org', name: 'Example Org', url: 'https://example.org/security', logo: id(MEDIA, 1), logoDark: null } },
  {
    kind: 'speaker',
    entity: {
      id: id(SPEAKER, 1), slug: 'mina-okafor', name: 'Mina Okafor', pronouns: 'she/her', jobTitle: { en: 'Security engineer' }, organization: id(ORGANIZATION, 2),
      bio: rich('Mina signs things, and checks what others signed.'), photo: null, links: [{ kind: 'mastodon', label: null, url: 'https://social.example/@mina' }],
    },
  },
  {
    kind: 'media',
    entity: {
      id: id(MEDIA, 1), slug: 'example-logo', alt: { en: 'Example Org' }, files: [{ filename: 'example-logo.png', mimeType: 'image/png', width: 1, height: 1, filesize: 70 }], focalPoint: null, placeholder: null,
    },
  },
]

/** The event that most examples are about. */
export const securitycon: readonly Part[] = [
  event(1, 'open-source-securitycon-eu-2026', 'Open Source SecurityCon Europe 2026', {
    formerSlugs: ['securitycon-eu-2026'], tagline: { en: 'What is in it, who made it, and who says so' }, description: rich('A day on the security of open source.'),
    registration: { url: 'https://example.org/register', opensAt: '2025-11-01T00:00:00Z', closesAt: null },
    tiers: [{ id: 'gold', slug: 'gold', name: { en: 'Gold' }, order: 0 }], links: [{ kind: 'website', label: null, url: 'https://example.org/securitycon' }],
    codeOfConductUrl: 'https://example.org/code-of-conduct', logo: id(MEDIA, 1),
  }),
  ...common,
  { kind: 'track', entity: { id: id(TRACK, 1), slug: 'ai-supply-chain', name: { en: 'AI and the supply chain' }, color: '#7a3cff', description: { en: 'Models are dependencies too.' }, order: 0 } },
  { kind: 'track', entity: { id: id(TRACK, 2), slug: 'sbom-in-practice', name: { en: 'SBOM in practice' }, color: '#0b7a5b', description: null, order: 1 } },
  { kind: 'topic', entity: { id: id(TOPIC, 1), slug: 'sbom', name: { en: 'SBOM' } } },
  { kind: 'topic', entity: { id: id(TOPIC, 2), slug: 'signing', name: { en: 'Signing' } } },
  session(1, 'signing-what-the-model-ate', 'Signing what the model ate', 1, '2026-03-23T09:00:00Z', '2026-03-23T09:25:00Z', {
    abstract: rich('Data sets change under the models that were made from them. We sign both, and show how a build finds out.'), track: id(TRACK, 1), level: 'intermediate', audiences: ['security-engineer', 'maintainer'],
    topics: [id(TOPIC, 2)], appearances: [{ speaker: id(SPEAKER, 1), role: 'speaker', jobTitle: { en: 'Security engineer' }, organization: id(ORGANIZATION, 2) }],
    links: [{ kind: 'slides', label: null, url: 'https://example.org/slides/4701' }],
  }),
  session(2, 'an-sbom-that-somebody-reads', 'An SBOM that somebody reads', 2, '2026-03-23T09:35:00Z', '2026-03-23T10:00:00Z', { track: id(TRACK, 2), topics: [id(TOPIC, 1)], state: 'cancelled' }),
  {
    kind: 'sponsor',
    entity: { id: id(SPONSOR, 1), organization: id(ORGANIZATION, 2), tier: 'gold', order: 0, url: 'https://example.org/?from=securitycon', booth: 'P7', text: rich('We look after what you depend on.'), logo: null, logoDark: null },
  },
]

/** A session that an earlier edition had. */
export const formerSession = session(3, 'a-session-that-went', 'A session that went', 2, '2026-03-23T11:00:00Z', '2026-03-23T11:25:00Z')

/** A smaller one, for examples that show an event whole. */
export const backstagecon: readonly Part[] = [
  event(2, 'backstagecon-eu-2026', 'BackstageCon Europe 2026'),
  ...common.filter(({ kind, entity }) => kind !== 'speaker' && kind !== 'media' && entity.id !== id(ORGANIZATION, 2) && entity.id !== id(ROOM, 2)),
  session(11, 'opening-remarks', 'Opening remarks', 1, '2026-03-23T08:00:00Z', '2026-03-23T08:10:00Z', { kind: 'keynote' }),
]

/** One that was public and is no more. */
export const takenOff: readonly Part[] = [event(3, 'meetup-2025', 'Meetup 2025', { organizer: null, venue: null })]
