import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import type { EventEntity, Slot } from '../../program/entities.ts'
import { atOnce } from '../../program/steps.ts'
import { renderJsonLd } from './renderJsonLd.ts'

const uri = z.string().regex(/^https?:\/\/[!-~]+$/)
const text = z.string().min(1)
const instant = z.iso.datetime({ offset: true })
const day = z.union([z.iso.date(), instant])
const organization = z.strictObject({ '@type': z.literal('Organization'), 'name': text, 'url': uri.optional(), 'logo': uri.optional() })
const venue = z.strictObject({
  '@type': z.literal('Place'), 'name': text, 'url': uri.optional(), 'geo': z.strictObject({ '@type': z.literal('GeoCoordinates'), 'latitude': z.number(), 'longitude': z.number() }).optional(),
  'address': z.strictObject({ '@type': z.literal('PostalAddress'), 'streetAddress': z.string().optional(), 'postalCode': z.string().optional(), 'addressLocality': z.string().optional(), 'addressRegion': z.string().optional(), 'addressCountry': z.string().optional() }).optional(),
})
const place = venue.extend({ containedInPlace: venue.optional() })
const person = z.strictObject({ '@type': z.literal('Person'), 'name': z.string(), 'jobTitle': text.optional(), 'worksFor': organization.optional(), 'image': uri.optional(), 'sameAs': z.array(uri).min(1).optional() })
const status = z.enum(['https://schema.org/EventScheduled', 'https://schema.org/EventRescheduled', 'https://schema.org/EventCancelled'])
const common = {
  '@type': z.literal('Event'), '@id': z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/), 'name': text, 'url': uri, 'eventStatus': status, 'eventAttendanceMode': z.literal('https://schema.org/OfflineEventAttendanceMode'),
  'description': text.optional(), 'location': place.optional(),
}
const sub = z.strictObject({ ...common, startDate: instant, endDate: instant, previousStartDate: instant.optional(), inLanguage: text.optional(), performer: z.array(person).min(1).optional() })
/** What search engines look for, written down once more by hand. */
const contract = z.strictObject({
  '@context': z.literal('https://schema.org'), ...common, 'startDate': day, 'endDate': day, 'inLanguage': z.array(text).min(1).optional(),
  'image': z.array(uri).min(1).optional(), 'organizer': organization.optional(), 'sponsor': z.array(organization).min(1).optional(),
  'offers': z.strictObject({ '@type': z.literal('Offer'), 'url': uri, 'validFrom': instant.optional(), 'validThrough': instant.optional() }).optional(),
  'superEvent': z.strictObject({ ...common, startDate: z.iso.date(), endDate: z.iso.date() }).optional(), 'subEvent': z.array(sub).min(1).optional(),
})

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const write = (edition: Edition, locale: 'en' | 'de' = 'en'): string => atOnce(renderJsonLd(edition, { ...options, locale }))
const read = (edition: Edition) => contract.parse(JSON.parse(write(edition)))
const placedIn = ({ entities }: Edition) => entities.sessions.flatMap((session) => session.slots.map((slot) => ({ slot, session })))
const seconds = (instantOrDay: string): number => Math.floor(Date.parse(instantOrDay) / 1_000)

/** The small edition with other entities. */
const having = (entities: Partial<Edition['entities']>): Edition => ({ ...smallEdition, entities: { ...smallEdition.entities, ...entities } })
const ofEvent = (event: Partial<EventEntity>): Edition => having({ events: smallEdition.entities.events.map((own) => ({ ...own, ...event })) })
/** With its first slot, that of the opening, in another state. */
const ofOpening = (slot: Partial<Slot>): Edition => having({
  sessions: smallEdition.entities.sessions.map((session, at) => (at === 0 ? { ...session, slots: session.slots.map((own) => ({ ...own, ...slot })) } : session)),
})
const id = (digits: number): string => `01990000-0000-7000-8000-${String(digits).padStart(12, '0')}`
const company = (digits: number, more: object = {}) => ({ id: id(digits), slug: `company-${digits}`, name: `Company ${digits}`, url: `https://example.org/${digits}`, logo: null, logoDark: null, changedIn: 1, ...more })
const sponsor = (digits: number, organizationDigits: number, tier: string, order: number, more: object = {}) => ({ id: id(digits), organization: id(organizationDigits), tier, order, url: null, booth: null, text: null, logo: null, logoDark: null, changedIn: 1, ...more })

it.each(['en', 'de'] as const)('says in %s what the small edition holds', async (locale) => {
  await expect(`${JSON.stringify(JSON.parse(write(smallEdition, locale)), null, 2)}\n`).toMatchFileSnapshot(`./golden/small.${locale}.jsonld`)
})

describe('of whatever edition', () => {
  it('has every slot once, by start and number, at its instant, with its state', () => {
    fc.assert(fc.property(arbitraryEdition, fc.integer({ min: -60, max: 60 }), (plain, minutes) => {
      const edition: Edition = { ...plain, entities: { ...plain.entities, sessions: plain.entities.sessions.map((session) => ({
        ...session, slots: session.slots.map((slot) => ({ ...slot, movedFrom: { room: null, startsAt: new Date(Date.parse(slot.startsAt) + minutes * 60_000).toISOString(), endsAt: slot.endsAt } })),
      })) } }
      const placed = placedIn(edition).sort((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt) || a.slot.number - b.slot.number)
      const shown = read(edition)
      expect(shown.subEvent?.map((each) => each['@id']) ?? []).toEqual(placed.map(({ slot }) => `urn:uuid:${slot.guid}`))
      for (const [at, { slot, session }] of placed.entries()) {
        const isOff = slot.state === 'cancelled' || session.state !== 'confirmed'
        const { startDate, endDate, eventStatus, previousStartDate } = shown.subEvent?.[at] ?? expect.fail('there is one for each slot')
        expect([seconds(startDate), seconds(endDate)]).toEqual([seconds(slot.startsAt), seconds(slot.endsAt)])
        expect(eventStatus).toBe(`https://schema.org/Event${isOff ? 'Cancelled' : minutes === 0 ? 'Scheduled' : 'Rescheduled'}`)
        expect(previousStartDate && seconds(previousStartDate)).toBe(isOff || minutes === 0 ? undefined : Math.floor(Date.parse(slot.startsAt) / 1_000) + minutes * 60)
      }
      if (placed.length === 0) expect([shown.startDate, shown.endDate]).toEqual(['2026-03-28', '2026-04-01'])
      else expect([seconds(shown.startDate), seconds(shown.endDate)]).toEqual([Math.min(...placed.map(({ slot }) => seconds(slot.startsAt))), Math.max(...placed.map(({ slot }) => seconds(slot.endsAt)))])
    }), { numRuns: 200 })
  })

  it('ends no element of a page, and is the same in whatever order its sessions come', () => {
    fc.assert(fc.property(arbitraryEdition, (edition) => {
      // What the generator does not promise, and content does.
      fc.pre(new Set(placedIn(edition).map(({ slot }) => slot.number)).size === placedIn(edition).length)
      expect(write(edition)).not.toMatch(/[<>&\u2028\u2029]/)
      expect(write({ ...edition, entities: { ...edition.entities, sessions: edition.entities.sessions.toReversed() } })).toBe(write(edition))
    }), { numRuns: 100 })
  })
})

it('tells slots of one start by number', () => {
  const { startsAt } = smallEdition.entities.sessions[1]?.slots[0] ?? expect.fail('the second session has a slot')
  const [earlier, later] = [ofOpening({ startsAt, number: 1 }), ofOpening({ startsAt, number: 9 })].map((edition) => read(edition).subEvent?.slice(0, 2).map(({ name }) => name))
  expect([earlier, later]).toEqual([['Opening', 'State encryption'], ['State encryption', 'Opening']])
})

it.each([
  ['in time', { movedFrom: { room: null, startsAt: '2026-03-28T07:00:00Z', endsAt: '2026-03-28T08:25:00Z' } }, 'Rescheduled', '2026-03-28T08:00:00+01:00'],
  ['to another room', { movedFrom: { room: null, startsAt: '2026-03-28T08:00:00.000Z', endsAt: '2026-03-28T08:25:00Z' } }, 'Scheduled', undefined],
  ['in time, and off since', { state: 'cancelled' as const, movedFrom: { room: null, startsAt: '2026-03-28T07:00:00Z', endsAt: '2026-03-28T08:25:00Z' } }, 'Cancelled', undefined],
])('tells of a slot that was moved %s', (_name, slot, status, before) => {
  const shown = read(ofOpening(slot)).subEvent?.[0]
  expect([shown?.eventStatus, shown?.previousStartDate]).toEqual([`https://schema.org/Event${status}`, before])
})

it('stands in its parent, where the edition holds that', () => {
  const [own] = smallEdition.entities.events
  const parent = { ...(own ?? expect.fail('there is an event')), id: id(2), slug: 'kubecon', name: { en: 'KubeCon' }, startsOn: '2026-03-26', endsOn: '2026-03-30', links: [] }
  const within = ofEvent({ parent: parent.id })
  expect(read(within).superEvent).toBeUndefined()
  expect(read({ ...within, entities: { ...within.entities, events: [parent, ...within.entities.events] } })).toMatchObject({
    name: 'OpenTofu Day',
    superEvent: { '@id': `urn:uuid:${id(2)}`, 'name': 'KubeCon', 'url': 'https://lineup.example/api/events/kubecon', 'startDate': '2026-03-26', 'endDate': '2026-03-30', 'location': { name: 'North Hall' } },
  })
})

it('names organizer and sponsors: each once, by tier, with the address and logo it gave for this event', () => {
  const tiers = [{ id: 's', slug: 'silver', name: {}, order: 2 }, { id: 'g', slug: 'gold', name: {}, order: 1 }]
  const { entities } = ofEvent({ tiers, organizer: id(70) })
  const edition = having({
    events: entities.events, organizations: [company(70, { url: 'mailto:a@example.org', logo: id(61) }), company(71), company(72)],
    sponsors: [sponsor(80, 71, 's', 0), sponsor(84, 72, 'g', 2), sponsor(82, 71, 'g', 3, { url: 'https://example.org/own', logo: id(60) }), sponsor(83, 79, 'g', 1)],
  })
  expect(read(edition)).toMatchObject({
    organizer: { '@type': 'Organization', 'name': 'Company 70', 'logo': 'https://lineup.example/media/bb00.jpg' },
    sponsor: [
      { '@type': 'Organization', 'name': 'Company 72', 'url': 'https://example.org/72' },
      { '@type': 'Organization', 'name': 'Company 71', 'url': 'https://example.org/own', 'logo': 'https://lineup.example/media/aa00.png' },
    ],
  })
  expect(read(edition).sponsor).toHaveLength(2)
  expect(read(edition).organizer).not.toHaveProperty('url')
})

it.each([
  ['none', null, undefined],
  ['no address', { url: null, opensAt: '2026-01-01T00:00:00Z', closesAt: null }, undefined],
  ['none of the web', { url: 'mailto:a@example.org', opensAt: null, closesAt: null }, undefined],
  ['an address', { url: 'https://example.org/register', opensAt: null, closesAt: null }, { '@type': 'Offer', 'url': 'https://example.org/register' }],
  ['a beginning', { url: 'https://example.org/register', opensAt: '2026-01-01T00:00:00Z', closesAt: null }, { '@type': 'Offer', 'url': 'https://example.org/register', 'validFrom': '2026-01-01T00:00:00Z' }],
  ['a window', { url: 'https://example.org/register', opensAt: '2026-01-01T00:00:00Z', closesAt: '2026-03-01T00:00:00Z' }, { '@type': 'Offer', 'url': 'https://example.org/register', 'validFrom': '2026-01-01T00:00:00Z', 'validThrough': '2026-03-01T00:00:00Z' }],
])('offers what registration has: %s', (_name, registration, offers) => expect(read(ofEvent({ registration })).offers).toEqual(offers))

it('says where: the room in its venue, else the venue', () => {
  const address = { street: 'Messedamm 22', postalCode: '14055', city: 'Berlin', region: 'BE', country: 'DE' }
  const venues = smallEdition.entities.venues.map((venue) => ({ ...venue, address, geo: { latitude: 52.5, longitude: 13.28 }, url: 'https://example.org/hall' }))
  const north = {
    '@type': 'Place', 'name': 'North Hall', 'url': 'https://example.org/hall', 'geo': { '@type': 'GeoCoordinates', 'latitude': 52.5, 'longitude': 13.28 },
    'address': { '@type': 'PostalAddress', 'streetAddress': 'Messedamm 22', 'postalCode': '14055', 'addressLocality': 'Berlin', 'addressRegion': 'BE', 'addressCountry': 'DE' },
  }
  const shown = read(having({ venues }))
  const locationOf = (name: string) => shown.subEvent?.find((each) => each.name === name)?.location
  expect(shown.location).toEqual(north)
  expect(locationOf('Opening')).toEqual({ '@type': 'Place', 'name': 'Stage', 'address': north.address, 'containedInPlace': north })
  expect(locationOf('State encryption')?.containedInPlace?.name).toBe('South Hall')
  expect(locationOf('Lunch')).toEqual(north)
})

it('names who is on stage as what they are there, else as what they are', () => {
  const [opening, ...others] = smallEdition.entities.sessions
  const [mira, jan] = smallEdition.entities.speakers
  if (!opening || !mira || !jan) throw new Error('the small edition has them')
  const appearances = opening.appearances.map((appearance, at) => (at === 0 ? { ...appearance, jobTitle: { en: 'Keynote speaker' }, organization: id(71) } : appearance))
  const edition = having({
    sessions: [{ ...opening, appearances }, ...others], organizations: [company(71), company(72)],
    speakers: [{ ...mira, jobTitle: { en: 'Engineer' }, organization: id(72), links: [...mira.links, { kind: 'other', label: null, url: 'mailto:a@example.org' }] }, { ...jan, jobTitle: { en: 'Host' }, organization: id(72) }],
  })
  expect(read(edition).subEvent?.[0]?.performer).toEqual([
    { '@type': 'Person', 'name': 'Mira Okafor', 'jobTitle': 'Keynote speaker', 'worksFor': { '@type': 'Organization', 'name': 'Company 71', 'url': 'https://example.org/71' }, 'image': 'https://lineup.example/media/bb00.jpg', 'sameAs': ['https://social.example/@mira', 'https://mira.example/'] },
    { '@type': 'Person', 'name': 'Jan Lind', 'jobTitle': 'Host', 'worksFor': { '@type': 'Organization', 'name': 'Company 72', 'url': 'https://example.org/72' } },
  ])
})

it('is in the languages spoken, not in the one asked for', () => {
  const speaking = (languages: (string | null)[]): Edition => having({ sessions: smallEdition.entities.sessions.map((session, at) => ({ ...session, language: languages[at] ?? null })) })
  const inGerman = (edition: Edition) => contract.parse(JSON.parse(write(edition, 'de'))).inLanguage
  expect(inGerman(speaking(['fr', 'en', 'fr']))).toEqual(['en', 'fr'])
  expect(inGerman(speaking([]))).toBeUndefined()
})

it('holds whatever a text holds, and ends no element of a page by it', () => {
  const title = '</script><script>alert(1)</script><!--&\u2028\u2029'
  const edition = having({ sessions: smallEdition.entities.sessions.map((session) => ({ ...session, title: { en: title } })) })
  expect(write(edition)).not.toMatch(/[<>&\u2028\u2029]/)
  expect(write(edition)).toContain('\\u003c/script\\u003e')
  expect(read(edition).subEvent?.[0]?.name).toBe(title)
})

it('refuses an edition without its event', () => expect(() => write(having({ events: [] }))).toThrow('does not hold its event'))

it('says the same of the event when only some of its slots are asked for', () => {
  const [part, whole] = [contract.parse(JSON.parse(atOnce(renderJsonLd(smallEdition, { ...options, choose: (slot) => slot.number === 2 })))), read(smallEdition)]
  expect(part.subEvent?.map((each) => each.name)).toEqual(['State encryption'])
  expect({ ...part, subEvent: null }).toEqual({ ...whole, subEvent: null })
})
