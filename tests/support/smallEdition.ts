import { schemaVersion } from '../../src/program/edition.ts'
import type { Edition, Stamped } from '../../src/program/edition.ts'
import type { RoomEntity, SessionEntity, Slot } from '../../src/program/entities.ts'

/** For tests of formats: two days and a night in Berlin, and one of each thing that formats stumble over. */
const id = (digits: number): string => `01990000-0000-7000-8000-${String(digits).padStart(12, '0')}`
const guid = (digits: number): string => `5f3c1f1e-0000-4000-8000-${String(digits).padStart(12, '0')}`
const rich = (markdown: string): { en: { html: string; markdown: string; text: string } } => ({
  en: { html: `<p>${markdown.replaceAll('\n\n', '</p><p>')}</p>`, markdown, text: markdown },
})

const room = (digits: number, slug: string, name: string, venue: number): Stamped<RoomEntity> => ({
  id: id(digits), guid: guid(digits), slug, name: { en: name }, venue: id(venue), floor: digits === 20 ? 'Ground floor' : null, capacity: digits === 20 ? 300 : null, order: digits, changedIn: 1,
})

const slot = (number: number, startsAt: string, endsAt: string, place: number | null, more: Partial<Slot> = {}): Slot => ({
  id: id(1000 + number), number, guid: guid(number), room: place === null ? null : id(place), startsAt, endsAt, state: 'confirmed', sequence: 0,
  changedAt: '2026-02-01T00:00:00Z', movedFrom: null, ...more,
})

const session = (digits: number, slug: string, title: string, slots: Slot[], more: Partial<SessionEntity> = {}): Stamped<SessionEntity> => ({
  id: id(digits), slug, formerSlugs: [], title: { en: title }, kind: 'talk', abstract: null, track: null, level: null, audiences: [], language: 'en', topics: [], appearances: [],
  state: 'confirmed', replacedBy: null, sponsor: null, links: [], doNotRecord: false, slots, changedIn: 1, ...more,
})

export const smallEdition: Edition = {
  schemaVersion, scope: id(1), number: 7, slug: 'opentofu-day-eu-2026', phase: 'live', version: '1.1 Keynotes', note: null, releasedAt: '2026-03-01T09:00:00Z', restores: null,
  hash: '0'.repeat(64), tombstones: [], news: [],
  entities: {
    events: [{
      id: id(1), slug: 'opentofu-day-eu-2026', formerSlugs: [], name: { en: 'OpenTofu Day', de: 'OpenTofu-Tag' }, kind: 'co-located', parent: null, organizer: null, tagline: null,
      description: rich('A day of infrastructure as code.'), startsOn: '2026-03-28', endsOn: '2026-03-29', timeZone: 'Europe/Berlin', dayEndsAtHour: 4, rasterMinutes: 5, venue: id(10), phase: 'live',
      registration: null, callForProposals: null, tiers: [], links: [{ kind: 'website', label: null, url: 'https://example.org/tofu?für=alle' }], codeOfConductUrl: null, logo: id(60), cover: null, changedIn: 1,
    }],
    venues: [
      { id: id(10), slug: 'north', name: { en: 'North Hall', de: 'Nordhalle' }, address: { street: null, postalCode: null, city: 'Berlin', region: null, country: 'DE' }, geo: null, timeZone: 'Europe/Berlin', url: null, changedIn: 1 },
      { id: id(11), slug: 'south', name: { en: 'South Hall' }, address: { street: null, postalCode: null, city: 'Berlin', region: null, country: 'DE' }, geo: null, timeZone: 'Europe/Berlin', url: null, changedIn: 1 },
    ],
    rooms: [room(20, 'stage', 'Stage', 10), room(21, 'stage', 'Stage', 11), room(22, 'x', 'Attic', 10)],
    tracks: [{ id: id(30), slug: 'security', name: { en: 'Security', de: 'Sicherheit' }, color: '#7a3cff', description: null, order: 0, changedIn: 1 }],
    topics: [],
    sessions: [
      session(40, 'opening', 'Opening', [slot(1, '2026-03-28T08:00:00Z', '2026-03-28T08:25:00Z', 20)], {
        kind: 'keynote', title: { en: 'Opening', de: 'Eröffnung' }, abstract: rich('Welcome.\n\nWhat comes today:\n\n- one\n- two'), track: id(30), doNotRecord: true,
        appearances: [
          { speaker: id(50), role: 'speaker', jobTitle: null, organization: null },
          { speaker: id(51), role: 'moderator', jobTitle: null, organization: null },
          { speaker: id(50), role: 'host', jobTitle: null, organization: null },
        ],
        links: [
          { kind: 'feedback', label: null, url: 'https://example.org/feedback/1' },
          { kind: 'slides', label: 'The slides', url: 'https://example.org/slides.pdf' },
          { kind: 'video', label: null, url: 'https://example.org/video' },
          { kind: 'other', label: 'Mail us', url: 'mailto:hello@example.org' },
        ],
      }),
      session(41, 'state-encryption', 'State encryption', [
        slot(2, '2026-03-28T09:00:00Z', '2026-03-28T11:30:00Z', 21), slot(3, '2026-03-29T09:00:00Z', '2026-03-29T11:30:00Z', 20, { state: 'cancelled', sequence: 1 }),
      ], { kind: 'workshop', links: [{ kind: 'website', label: null, url: 'https://example.org/state' }] }),
      session(42, 'night-of-the-clocks', 'Night of the clocks', [slot(4, '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', 22)], { kind: 'social', language: null }),
      session(43, 'withdrawn', 'Withdrawn', [slot(5, '2026-03-29T12:00:00Z', '2026-03-29T12:45:00Z', 20)], { state: 'cancelled' }),
      session(44, 'old-plan', 'Old plan', [slot(6, '2026-03-29T13:00:00Z', '2026-03-29T13:45:00Z', 20)], { state: 'replaced', replacedBy: id(40) }),
      session(45, 'lunch', 'Lunch', [slot(7, '2026-03-28T11:00:00Z', '2026-03-28T12:00:00Z', null)], { kind: 'break' }),
      session(46, 'to-be-placed', 'To be placed', [], { kind: 'lightning-talk' }),
    ],
    speakers: [
      { id: id(50), slug: 'mira-okafor', name: 'Mira Okafor', pronouns: null, jobTitle: null, organization: null, bio: rich('Writes **providers**.'), photo: id(61), links: [{ kind: 'mastodon', label: null, url: 'https://social.example/@mira' }, { kind: 'website', label: null, url: 'https://mira.example' }], changedIn: 1 },
      { id: id(51), slug: 'jan-lind', name: 'Jan Lind', pronouns: null, jobTitle: null, organization: null, bio: null, photo: null, links: [], changedIn: 1 },
    ],
    organizations: [],
    sponsors: [],
    media: [
      { id: id(60), slug: 'logo', alt: {}, files: [{ filename: 'aa00.png', mimeType: 'image/png', width: 512, height: 512, filesize: 1 }], focalPoint: null, placeholder: null, changedIn: 1 },
      {
        id: id(61), slug: 'mira', alt: {}, focalPoint: null, placeholder: null, changedIn: 1,
        files: [
          { filename: 'bb00.jpg', mimeType: 'image/jpeg', width: 1200, height: 1200, filesize: 9 }, { filename: 'bb00-320.jpg', mimeType: 'image/jpeg', width: 320, height: 320, filesize: 3 },
          { filename: 'bb00-96.jpg', mimeType: 'image/jpeg', width: 96, height: 96, filesize: 1 },
        ],
      },
    ],
  },
}
