import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { z } from 'zod'

/** What is wrong with a schedule.json: nothing, or one line for each fault. */
export type Check = (document: unknown) => string[]

/** The published schema of schedule.json, v1 unless said; `null` where no fixtures are at hand. */
export function publishedCheck(name = 'voc-schema.json'): Check | null {
  const folder = process.env['LINEUP_FIXTURES']
  const file = folder === undefined ? '' : join(folder, 'frab', name)
  if (!existsSync(file)) return null
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { color: /^#[0-9a-f]{6}$/i } })
  // A CommonJS module whose default export the types put one level too deep for native modules.
  const withFormats = addFormats as unknown as (ajv: Ajv) => void
  withFormats(ajv)
  ajv.addMetaSchema(createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json') as object)
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)
  return (document) => (validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`))
}

const uri = z.string().regex(/^https?:\/\/[!-~]+$/).refine((text) => !/["<>\\^`{|}]|%(?![0-9A-Fa-f]{2})/.test(text), 'is no URI of RFC 3986')
const slug = z.string().regex(/^[a-z0-9_-]+[a-z0-9]$/)
const offsetDateTime = z.iso.datetime({ offset: true })
const reference = z.strictObject({ type: z.enum(['slides', 'paper', 'web', 'blog', 'article', 'media', 'related', 'activitypub']), url: uri, title: z.string() })

const person = z.strictObject({
  guid: z.uuid(), name: z.string(), avatar: uri.optional(), biography: z.string().optional(), url: uri.optional(), links: z.array(reference).optional(),
})

const event = z.strictObject({
  guid: z.uuid(), id: z.int().positive(), date: offsetDateTime, start: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/), end: offsetDateTime, duration: z.string().regex(/^\d{2}:[0-5]\d$/),
  room: z.string(), slug, url: uri, title: z.string(), subtitle: z.string().nullable(), track: z.string().nullable(), type: z.string().regex(/^[a-z_]+$/), language: z.string().nullable(),
  abstract: z.string().nullable(), description: z.string().nullable(), do_not_record: z.boolean(), feedback_url: uri.optional(),
  persons: z.array(person), links: z.array(reference), attachments: z.array(reference),
})

const day = z.strictObject({
  index: z.int().positive(), date: z.iso.date(), day_start: offsetDateTime, day_end: offsetDateTime, rooms: z.record(z.string(), z.array(event).min(1)),
})

/** What clients rely on, written down once more by hand, and stricter than the published schema: for where that is not at hand. */
export const scheduleContract = z.strictObject({
  $schema: z.literal('https://c3voc.de/schedule/schema.json'),
  generator: z.strictObject({ name: z.string() }),
  schedule: z.strictObject({
    version: z.string(),
    base_url: uri,
    conference: z.strictObject({
      acronym: z.string().regex(/^[a-z0-9_]{4,}$/), title: z.string(), description: z.string().optional(), start: z.iso.date(), end: z.iso.date(), daysCount: z.int().positive(),
      timeslot_duration: z.string().regex(/^\d{2}:[0-5]\d$/), time_zone_name: z.string().regex(/^(?:[A-Z][a-z]+\/[A-Z][A-Za-z_/-]+|UTC)$/).optional(), logo: uri.optional(), url: uri,
      tracks: z.array(z.strictObject({ name: z.string(), slug: slug.optional(), color: z.string().regex(/^#[0-9a-f]{6}$/) })),
      rooms: z.array(z.strictObject({ name: z.string(), guid: z.uuid(), slug: slug.optional(), capacity: z.number().optional(), description: z.string().optional() })),
      days: z.array(day),
      meta: z.strictObject({ edition: z.int().positive(), unscheduled: z.array(z.strictObject({ guid: z.uuid(), title: z.string(), url: uri })) }),
    }),
  }),
})

export type CheckedEvent = z.infer<typeof event>

/** Every event of a schedule with the day it stands in and the name of the room that it stands under. */
export function eventsIn(document: unknown): { date: string; room: string; event: CheckedEvent }[] {
  return scheduleContract.parse(document).schedule.conference.days.flatMap(({ date, rooms }) =>
    Object.entries(rooms).flatMap(([room, events]) => events.map((one) => ({ date, room, event: one }))))
}
