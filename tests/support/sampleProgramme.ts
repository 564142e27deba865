import { sha256 } from '../../src/program/canonical.ts'
import type { EventEntity, MediaEntity, OrganizationEntity, RichText, SessionEntity, SpeakerEntity, TrackEntity } from '../../src/program/entities.ts'
import type { Part } from './editions.ts'

export type SampleOptions = {
  slug: string
  sessions?: number
  /** Speakers are shared by all sample programmes: `speaker-1` here is `speaker-1` there. */
  speakers?: number
  parent?: string | null
  event?: Partial<EventEntity>
  /** Length of each abstract and biography, in words. */
  words?: number
}

/** The id that a sample of this name has: the same in every run. */
export function sampleId(name: string): string {
  const digits = sha256(name)
  return `01990000-${digits.slice(0, 4)}-7${digits.slice(4, 7)}-8${digits.slice(7, 10)}-${digits.slice(10, 22)}`
}

/** A generated programme with something of every kind and of most fields: cancelled, moved, replaced, without a slot, in two languages. */
export function sampleProgramme({ slug, sessions = 12, speakers = 6, parent = null, event = {}, words = 30 }: SampleOptions): Part[] {
  const id = (name: string): string => sampleId(`${slug} ${name}`)
  const eventEntity: EventEntity = {
    id: sampleId(slug), slug, formerSlugs: [`old-${slug}`], name: { en: `Event ${slug}`, de: `Veranstaltung ${slug}` }, kind: parent === null ? 'conference' : 'co-located', parent,
    organizer: sampleId('organization-1'), tagline: { en: 'Where it all comes together' }, description: richText(`About ${slug}`, words),
    startsOn: '2026-03-23', endsOn: '2026-03-24', timeZone: 'Europe/London', dayEndsAtHour: 4, rasterMinutes: 5, venue: sampleId('venue'), phase: 'programme-published',
    registration: { url: 'https://example.org/register', opensAt: '2026-01-01T00:00:00Z', closesAt: null }, callForProposals: null,
    tiers: [{ id: 'tier-gold', slug: 'gold', name: { en: 'Gold', de: 'Gold' }, order: 0 }, { id: 'tier-silver', slug: 'silver', name: { en: 'Silver' }, order: 1 }],
    links: [{ kind: 'website', label: null, url: 'https://example.org/' }], codeOfConductUrl: 'https://example.org/coc', logo: sampleId('media-logo'), cover: null,
    ...event,
  }
  const tracks = range(3).map((n): TrackEntity => ({ id: id(`track-${n}`), slug: `track-${n}`, name: { en: `Track ${n}`, de: `Spur ${n}` }, color: '#7a3cff', description: n === 1 ? { en: 'The first' } : null, order: n }))
  const rooms = range(2).map((n) => ({ id: sampleId(`room-${n}`), guid: sampleId(`room-guid-${n}`), slug: `room-${n}`, name: { en: `Room ${n}` }, venue: sampleId('venue'), floor: '1', capacity: 100 * n, order: n }))
  return [
    { kind: 'event', entity: eventEntity },
    { kind: 'venue', entity: { id: sampleId('venue'), slug: 'excel', name: { en: 'ExCeL' }, address: { street: null, postalCode: null, city: 'London', region: null, country: 'GB' }, geo: { latitude: 51.5, longitude: 0.03 }, timeZone: 'Europe/London', url: null } },
    ...rooms.map((entity) => ({ kind: 'room', entity }) as const),
    ...tracks.map((entity) => ({ kind: 'track', entity }) as const),
    ...range(2).map((n) => ({ kind: 'topic', entity: { id: sampleId(`topic-${n}`), slug: `topic-${n}`, name: { en: `Topic ${n}` } } }) as const),
    ...range(sessions).map((n) => ({ kind: 'session', entity: session(n, id, speakers, tracks, words) }) as const),
    ...range(speakers).map((n) => ({ kind: 'speaker', entity: speaker(n, words) }) as const),
    ...range(2).map((n) => ({ kind: 'organization', entity: organization(n) }) as const),
    { kind: 'sponsor', entity: { id: id('sponsor-1'), organization: sampleId('organization-2'), tier: 'tier-gold', order: 0, url: 'https://example.org/gold', booth: 'B1', text: richText('A sponsor', 5), logo: null, logoDark: null } },
    { kind: 'media', entity: media('logo') },
    { kind: 'media', entity: media('portrait') },
  ]
}

function session(n: number, id: (name: string) => string, speakers: number, tracks: readonly TrackEntity[], words: number): SessionEntity {
  const startsAt = new Date(Date.UTC(2026, 2, 23, 9, 0) + (n - 1) * 30 * 60_000 + (n % 2) * 1_000 * 60).toISOString().replace('.000', '')
  const endsAt = new Date(Date.parse(startsAt) + 25 * 60_000).toISOString().replace('.000', '')
  const room = sampleId(`room-${1 + n % 2}`)
  const isCancelled = n === 3
  const isMoved = n === 4
  return {
    id: id(`session-${n}`), slug: `session-${n}`, formerSlugs: n === 1 ? ['session-one'] : [], title: n % 5 === 2 ? { en: `Session ${n}`, de: `Vortrag ${n}` } : { en: `Session ${n}` },
    kind: 'talk', abstract: richText(`Abstract ${n}`, words), track: n % 4 === 0 ? null : tracks[n % 3]?.id ?? null, level: 'any', audiences: ['everyone'], language: 'en',
    topics: [sampleId(`topic-${1 + n % 2}`)],
    appearances: speakers === 0 ? [] : [{ speaker: sampleId(`speaker-${1 + n % speakers}`), role: 'speaker', jobTitle: { en: 'Engineer' }, organization: sampleId('organization-1') }],
    state: isCancelled ? 'cancelled' : n === 6 ? 'replaced' : 'confirmed', replacedBy: n === 6 ? id('session-7') : null, sponsor: n === 2 ? id('sponsor-1') : null,
    links: [], doNotRecord: false,
    slots: n === 5 ? [] : [{
      id: id(`slot-${n}`), number: 1000 + n, guid: id(`slot-guid-${n}`), room, startsAt, endsAt, state: isCancelled ? 'cancelled' : 'confirmed',
      sequence: isMoved ? 1 : 0, changedAt: '2026-02-01T00:00:00Z', movedFrom: isMoved ? { room, startsAt: '2026-03-23T08:00:00Z', endsAt: '2026-03-23T08:25:00Z' } : null,
    }],
  }
}

function speaker(n: number, words: number): SpeakerEntity {
  return {
    id: sampleId(`speaker-${n}`), slug: `speaker-${n}`, name: `Speaker ${n}`, pronouns: n === 1 ? 'they/them' : null, jobTitle: { en: 'Engineer', de: 'Ingenieurin' },
    organization: sampleId('organization-1'), bio: richText(`Bio ${n}`, words), photo: n === 1 ? sampleId('media-portrait') : null, links: [{ kind: 'github', label: null, url: 'https://github.com/example' }],
  }
}

function organization(n: number): OrganizationEntity {
  return { id: sampleId(`organization-${n}`), slug: `organization-${n}`, name: `Organization ${n}`, url: 'https://example.org/', logo: sampleId('media-logo'), logoDark: null }
}

function media(name: string): MediaEntity {
  const hash = sha256(name).slice(0, 16)
  return {
    id: sampleId(`media-${name}`), slug: name, alt: { en: `The ${name}` }, focalPoint: { x: 0.5, y: 0.5 }, placeholder: null,
    files: [
      { filename: `${hash}.png`, mimeType: 'image/png', width: 640, height: 480, filesize: 2_048 },
      { filename: `${hash}-320x240.png`, mimeType: 'image/png', width: 320, height: 240, filesize: 1_024 },
    ],
  }
}

function richText(title: string, words: number): Record<'en', RichText> {
  const body = range(words).map((n) => ['supply', 'chain', 'cluster', 'policy', 'kernel', 'signing', 'über', 'rollout'][(n * 7 + title.length) % 8]).join(' ')
  return { en: { html: `<p><strong>${title}</strong> ${body}</p>`, markdown: `**${title}** ${body}`, text: `${title} ${body}` } }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
