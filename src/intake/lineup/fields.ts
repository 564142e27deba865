import { z } from 'zod'
import { audiences, eventKinds, levels, linkKinds, phases, publishingModes, sessionKinds, sessionStates, slotStates, speakerRoles } from '../../program/kinds.ts'

/** The collections of which an export holds documents, in the order in which they are made. */
export const wholeCollections = ['events', 'media', 'topics', 'organizations', 'venues', 'rooms', 'tracks', 'speakers', 'sponsors', 'sessions', 'slots'] as const
export type WholeCollection = (typeof wholeCollections)[number]

/** Those whose documents may be drafts. */
export const draftedCollections: ReadonlySet<WholeCollection> = new Set(['events', 'tracks', 'speakers', 'sponsors', 'sessions'])
/** Those whose documents belong to one event; others are shared by all events. */
export const ownCollections: ReadonlySet<WholeCollection> = new Set(['events', 'tracks', 'sponsors', 'sessions', 'slots'])

/** What a reference may name: a document, or a tier of the event by the id of its row. */
export type Named = WholeCollection | 'tiers'

/** What a field holds. `text` and `rich` are by language; references are ids. */
export type Shape =
  | { kind: 'value'; schema: z.ZodType }
  | { kind: 'day' }
  | { kind: 'text' }
  | { kind: 'rich' }
  | { kind: 'reference'; to: Named }
  | { kind: 'references'; to: WholeCollection }
  | { kind: 'rows'; fields: Fields }
export type Fields = Readonly<Record<string, Shape>>

const value = (schema: z.ZodType): Shape => ({ kind: 'value', schema })
const line = value(z.string().max(2_000))
const long = value(z.string().max(20_000))
const lines = value(z.array(z.string().max(500)).max(1_000))
const number = value(z.number())
const flag = value(z.boolean())
const instant = value(z.iso.datetime())
const one = (words: readonly [string, ...string[]]): Shape => value(z.enum(words))
const day: Shape = { kind: 'day' }
const text: Shape = { kind: 'text' }
const rich: Shape = { kind: 'rich' }
const to = (collection: Named): Shape => ({ kind: 'reference', to: collection })
const links = value(z.array(z.strictObject({ kind: z.enum(linkKinds), url: z.string().max(2_000), label: z.string().max(200).optional() })).max(50))
const externalIds = value(z.array(z.strictObject({ source: z.string().max(100), value: z.string().max(200) })).max(20))
const window = value(z.strictObject({ url: z.string().max(2_000).optional(), opensAt: z.iso.datetime().optional(), closesAt: z.iso.datetime().optional() }))
const part = z.string().max(200).optional()

/** Every field of each collection that an export holds. Who may edit what is for each system to say. */
export const fieldsOf: Readonly<Record<WholeCollection, Fields>> = {
  events: {
    slug: line, formerSlugs: lines, name: text, kind: one(eventKinds), parent: to('events'), organizer: to('organizations'), tagline: text, description: rich,
    startsOn: day, endsOn: day, timeZone: line, dayEndsAtHour: number, rasterMinutes: number, venue: to('venues'), phase: one(phases), publishing: one(publishingModes),
    phaseChanges: value(z.array(z.strictObject({ phase: z.enum(phases), at: z.iso.datetime() })).max(20)), registration: window, callForProposals: window,
    tiers: { kind: 'rows', fields: { id: line, slug: line, name: text } }, links, codeOfConductUrl: line, logo: to('media'), cover: to('media'),
  },
  media: { filename: line, alt: text, focalX: number, focalY: number },
  topics: { slug: line, name: text, externalIds },
  organizations: { slug: line, name: line, url: line, logo: to('media'), logoDark: to('media'), aliases: lines, externalIds },
  venues: {
    slug: line, name: text, timeZone: line, url: line, address: value(z.strictObject({ street: part, postalCode: part, city: part, region: part, country: part })),
    geo: value(z.strictObject({ latitude: z.number(), longitude: z.number() })),
  },
  rooms: { slug: line, name: text, guid: value(z.uuid()), venue: to('venues'), floor: line, capacity: number, order: number, externalIds },
  tracks: { slug: line, name: text, color: line, description: text, order: number, externalIds },
  speakers: { slug: line, formerSlugs: lines, name: line, pronouns: line, jobTitle: text, organization: to('organizations'), bio: rich, photo: to('media'), links, externalIds },
  sponsors: {
    organization: to('organizations'), tier: to('tiers'), order: number, url: line, booth: line, text: rich, logo: to('media'), logoDark: to('media'), showsFrom: instant, showsUntil: instant,
  },
  sessions: {
    slug: line, formerSlugs: lines, title: text, kind: one(sessionKinds), abstract: rich, track: to('tracks'), level: one(levels), audiences: value(z.array(z.enum(audiences)).max(20)),
    language: line, topics: { kind: 'references', to: 'topics' },
    appearances: { kind: 'rows', fields: { speaker: to('speakers'), role: one(speakerRoles), jobTitle: text, organization: to('organizations') } },
    state: one(sessionStates), replacedBy: to('sessions'), sponsor: to('sponsors'), expectedAttendance: number, links, doNotRecord: flag, externalIds,
  },
  slots: { session: to('sessions'), room: to('rooms'), startsAt: instant, endsAt: instant, state: one(slotStates), guid: value(z.uuid()), number, externalIds },
}

/** Fields that only those who may edit a profile read; in an export only if they were asked for. */
export const privateFieldsOf: Partial<Record<WholeCollection, Fields>> = {
  speakers: { email: line, notes: long, unavailable: { kind: 'rows', fields: { on: day, from: line, until: line } } },
}

/** The text by which a document is known, if it has one in every language. */
export const titleOf: Partial<Record<WholeCollection, string>> = { events: 'name', media: 'alt', topics: 'name', venues: 'name', rooms: 'name', tracks: 'name', sessions: 'title' }

/** Fields that only a new document takes from a file. The identity of one that is there stays. */
export const identityFields: ReadonlySet<string> = new Set(['slug', 'formerSlugs', 'guid', 'number', 'externalIds', 'filename', 'session'])

/** All that a file may hold of a document. */
export function allFieldsOf(collection: WholeCollection): Fields {
  return { ...fieldsOf[collection], ...privateFieldsOf[collection] }
}
