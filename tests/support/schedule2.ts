import { z } from 'zod'
import type { Edition } from '../../src/program/edition.ts'
import type { SessionEntity, Slot } from '../../src/program/entities.ts'
import { renderSchedule2 } from '../../src/formats/frab2/renderSchedule2.ts'
import { atOnce } from '../../src/program/steps.ts'
import { smallEdition } from './smallEdition.ts'

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
export const schedule2Contract = z.strictObject({
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

/** What is written of an edition, parsed as JSON only. */
export const write = (edition: Edition, locale: 'en' | 'de' = 'en'): unknown => JSON.parse(atOnce(renderSchedule2(edition, { locale, publicUrl: 'https://lineup.example' })))

/** The small edition with other sessions; `sessionOf` and `slotOf` give its first session and slot, but for what is said. */
export const withSessions = (...sessions: Edition['entities']['sessions']): Edition => ({ ...smallEdition, entities: { ...smallEdition.entities, sessions } })
const [first] = smallEdition.entities.sessions
const [firstSlot] = first?.slots ?? []
if (!first || !firstSlot) throw new Error('the small edition has no first slot')
/** The first session of the small edition, and its slot. */
export const opening = first
export const openingSlot = firstSlot
export const slotOf = (number: number, more: Partial<Slot> = {}): Slot => ({ ...openingSlot, number, guid: `5f3c1f1e-0000-4000-8000-${String(number).padStart(12, '0')}`, ...more })
export const sessionOf = (more: Partial<SessionEntity>): Edition['entities']['sessions'][number] => ({ ...opening, ...more })
export const scheduleOf = (edition: Edition): z.infer<typeof schedule2Contract>['schedule'] => schedule2Contract.parse(write(edition)).schedule
