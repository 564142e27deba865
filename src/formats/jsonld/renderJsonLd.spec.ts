import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { renderJsonLd } from './renderJsonLd.ts'

const uri = z.string().regex(/^https?:\/\/[!-~]+$/)
const text = z.string().min(1)
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
  'description': text.optional(), 'inLanguage': text.optional(), 'location': place.optional(),
}
const sub = z.strictObject({ ...common, startDate: z.iso.datetime({ offset: true }), endDate: z.iso.datetime({ offset: true }), previousStartDate: z.iso.datetime({ offset: true }).optional(), performer: z.array(person).min(1).optional() })
/** What search engines look for, written down once more by hand. */
const contract = z.strictObject({
  '@context': z.literal('https://schema.org'), ...common, 'startDate': z.union([z.iso.date(), z.iso.datetime({ offset: true })]), 'endDate': z.union([z.iso.date(), z.iso.datetime({ offset: true })]), 'image': z.array(uri).min(1).optional(), 'organizer': organization.optional(), 'sponsor': z.array(organization).min(1).optional(),
  'offers': z.strictObject({ '@type': z.literal('Offer'), 'url': uri, 'validFrom': z.iso.datetime().optional(), 'validThrough': z.iso.datetime().optional() }).optional(), 'subEvent': z.array(sub).min(1).optional(),
})

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const write = (edition: Edition, locale: 'en' | 'de' = 'en'): string => new TextDecoder().decode(renderJsonLd(edition, { ...options, locale }))
const read = (edition: Edition) => contract.parse(JSON.parse(write(edition)))

it.each(['en', 'de'] as const)('says in %s what the small edition holds', async (locale) => {
  await expect(`${JSON.stringify(JSON.parse(write(smallEdition, locale)), null, 2)}\n`).toMatchFileSnapshot(`./golden/small.${locale}.jsonld`)
})

it('has every slot of whatever edition once, at its instant, with its state', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const subs = new Map(read(edition).subEvent?.map((each) => [each['@id'].slice('urn:uuid:'.length), each]))
    const slots = edition.entities.sessions.flatMap((session) => session.slots.map((slot) => ({ slot, session })))
    expect([...subs.keys()].sort()).toEqual(slots.map(({ slot }) => slot.guid).sort())
    for (const { slot, session } of slots) {
      const shown = subs.get(slot.guid)
      expect(Date.parse(shown?.startDate ?? '')).toBe(Math.floor(Date.parse(slot.startsAt) / 1_000) * 1_000)
      expect(shown?.eventStatus.endsWith('Cancelled')).toBe(slot.state === 'cancelled' || session.state !== 'confirmed')
      expect(shown?.previousStartDate !== undefined).toBe(shown?.eventStatus.endsWith('Rescheduled'))
    }
  }), { numRuns: 200 })
})

it('tells of a move in time, and not of one to another room', () => {
  const moved = (startsAt: string): Edition => ({ ...smallEdition, entities: { ...smallEdition.entities, sessions: smallEdition.entities.sessions.map((session, at) => (at === 0 ? { ...session, slots: session.slots.map((slot) => ({ ...slot, movedFrom: { room: null, startsAt, endsAt: slot.endsAt } })) } : session)) } })
  expect(read(moved('2026-03-28T07:00:00Z')).subEvent?.[0]).toMatchObject({ eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: '2026-03-28T08:00:00+01:00' })
  expect(read(moved('2026-03-28T08:00:00Z')).subEvent?.[0]?.eventStatus).toBe('https://schema.org/EventScheduled')
})

it('ends no element of a page', () => {
  const title = '</script><script>alert(1)</script>&\u2028'
  const edition: Edition = { ...smallEdition, entities: { ...smallEdition.entities, sessions: smallEdition.entities.sessions.map((session) => ({ ...session, title: { en: title } })) } }
  expect(write(edition)).not.toMatch(/[<>&\u2028]/)
  expect(read(edition).subEvent?.[0]?.name).toBe(title)
})
