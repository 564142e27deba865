import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { publishedCheck } from '../../../tests/support/scheduleJson.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { renderSchedule2 } from './renderSchedule2.ts'

const uri = z.string().regex(/^https?:\/\/[!-~]+$/)
const slug = z.string().regex(/^[a-z0-9_-]+[a-z0-9]$/)
const instant = z.iso.datetime({ offset: true })
const duration = z.string().regex(/^PT\d+M$/)
const reference = z.strictObject({ type: z.enum(['SLIDES', 'WEB', 'MEDIA', 'RELATED', 'FEEDBACK', 'ACTIVITYPUB']), url: uri, title: z.string(), service: z.string().optional() })
const room = z.strictObject({ guid: z.uuid(), name: z.string() })
const event = z.strictObject({
  guid: z.uuid(), type: z.enum(['TALK', 'WORKSHOP', 'DISCUSSION', 'LIGHTNING_TALK']), state: z.enum(['CONFIRMED', 'CANCELED']), start: instant, end: instant, duration, room, slug, url: uri, title: z.string(), subtitle: z.string().nullable(),
  language: z.string().regex(/^[a-z]{2}$/), track: z.strictObject({ slug }), abstract: z.string().nullable(), participants: z.array(z.strictObject({ guid: z.uuid(), name: z.string(), role: z.enum(['SPEAKER', 'MODERATOR', 'HOST']) })),
  links: z.array(reference), attachments: z.array(reference),
})
const meta = z.strictObject({ guid: z.uuid(), type: z.enum(['BREAK', 'META']), start: instant, end: instant, title: z.string(), room })

/** What clients rely on, written down once more by hand, and stricter than the published schema: for where that is not at hand. */
const contract = z.strictObject({
  $schema: z.literal('https://c3voc.de/schema/schedule2'), generator: z.strictObject({ name: z.string() }),
  schedule: z.strictObject({
    version: z.string(),
    conference: z.strictObject({
      acronym: z.string().regex(/^[a-z0-9_]{4,}$/), title: z.string(), start: instant, end: instant, timeslot_duration: duration, time_zone_name: z.string().optional(), logo: z.strictObject({ url: uri }).optional(), url: uri,
      tracks: z.array(z.strictObject({ name: z.string(), slug, color: z.string().regex(/^#[0-9a-f]{6}$/).optional() })),
      rooms: z.array(z.strictObject({ name: z.string(), guid: z.uuid(), slug: slug.optional(), capacity: z.number().optional() })),
      days: z.array(z.strictObject({ index: z.int().positive(), date: z.iso.date(), start: instant, end: instant })), meta: z.strictObject({ edition: z.int() }),
    }),
    events: z.array(z.union([event, meta])),
    persons: z.array(z.strictObject({ guid: z.uuid(), name: z.string(), biography: z.string().optional(), avatar: z.strictObject({ url: uri }).optional(), links: z.array(reference) })),
  }),
})

const write = (edition: Edition, locale: 'en' | 'de' = 'en'): unknown => JSON.parse(new TextDecoder().decode(renderSchedule2(edition, { locale, publicUrl: 'https://lineup.example' })))
const published = publishedCheck('voc-schema2.json')

it.each(['en', 'de'] as const)('says in %s what the small edition holds', async (locale) => {
  await expect(`${JSON.stringify(write(smallEdition, locale), null, 2)}\n`).toMatchFileSnapshot(`./golden/small.${locale}.json`)
})

describe.skipIf(published === null)('the published schema', () => {
  it('passes whatever edition', () => {
    expect(published?.(write(smallEdition))).toEqual([])
    fc.assert(fc.property(arbitraryEdition, (edition) => { expect(published?.(write(edition))).toEqual([]) }), { numRuns: 200 })
  })

  it('can fail', () => { expect(published?.(JSON.parse(JSON.stringify(write(smallEdition)).replaceAll('"CONFIRMED"', '"SURE"')))).not.toEqual([]) })
})

it('holds every slot of whatever edition once, and names only rooms, tracks and people that it lists', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const { schedule: { events, conference, persons } } = contract.parse(write(edition))
    const slots = edition.entities.sessions.flatMap((session) => session.slots.map((slot) => ({ slot, session })))
    expect(events.map(({ guid }) => guid).sort()).toEqual(slots.map(({ slot }) => slot.guid).sort())
    const [rooms, tracks, people] = [new Set(conference.rooms.map(({ guid }) => guid)), conference.tracks.map((track) => track.slug), new Set(persons.map(({ guid }) => guid))]
    expect(new Set(tracks).size).toBe(tracks.length)
    for (const each of events) {
      const found = slots.find(({ slot }) => slot.guid === each.guid)
      expect(Date.parse(each.start)).toBe(Math.floor(Date.parse(found?.slot.startsAt ?? '') / 1_000) * 1_000)
      expect(rooms).toContain(each.room.guid)
      if (!('state' in each)) continue
      expect(each.state === 'CANCELED').toBe(found?.slot.state === 'cancelled' || found?.session.state !== 'confirmed')
      expect(tracks).toContain(each.track.slug)
      for (const { guid } of each.participants) expect(people).toContain(guid)
    }
  }), { numRuns: 200 })
})
