import { z } from 'zod'
import { appearanceSchema, linkSchema, sessionSchema, slotSchema } from '../../../program/entities.ts'
import type { Slot } from '../../../program/entities.ts'
import { programmeDayOf } from '../../../program/slots.ts'
import type { Held } from '../../store/library.ts'
import { localDateTime } from '../../../program/localDateTime.ts'
import { optionalTextOf, richTextOf, textOf } from '../view.ts'
import type { EventView } from '../view.ts'
import type { FieldWriters } from './fieldWriters.ts'
import { changedIn, day, instant, localInstant, reference, richText, slug } from './fields.ts'

const { kind, level, audiences, language, state } = sessionSchema.shape
const place = { room: reference('room').nullable(), startsAt: instant, endsAt: instant, startsAtLocal: localInstant, endsAtLocal: localInstant }

export const slotDocument = z.strictObject({
  id: z.uuid(),
  number: slotSchema.shape.number,
  guid: slotSchema.shape.guid,
  day: day.describe('The programme day: before the hour at which a day ends it is still the day before.'),
  ...place,
  timeZone: z.string(),
  state: slotSchema.shape.state,
  sequence: slotSchema.shape.sequence,
  changedAt: instant,
  movedFrom: z.strictObject(place).nullable(),
})
export type SlotDocument = z.infer<typeof slotDocument>

export const sessionDocument = z.strictObject({
  id: z.uuid(),
  event: reference('event'),
  slug,
  formerSlugs: z.array(slug),
  title: z.string(),
  kind,
  abstract: richText,
  track: reference('track').nullable(),
  level,
  audiences,
  language,
  topics: z.array(reference('topic')),
  appearances: z.array(z.strictObject({
    speaker: reference('speaker'), role: appearanceSchema.shape.role, jobTitle: z.string().nullable(), organization: reference('organization').nullable(),
  })),
  state,
  replacedBy: reference('session').nullable(),
  sponsor: reference('sponsor').nullable(),
  links: z.array(linkSchema),
  doNotRecord: z.boolean(),
  slots: z.array(slotDocument),
  changedIn,
})
export type SessionDocument = z.infer<typeof sessionDocument>

export const sessionFields: FieldWriters<Held<'session'>, EventView, SessionDocument> = {
  id: ({ id }) => id,
  event: (_session, { event }) => event.id,
  slug: ({ slug: own }) => own,
  formerSlugs: ({ formerSlugs }) => formerSlugs,
  title: ({ title }, view) => textOf(title, view),
  kind: (session) => session.kind,
  abstract: ({ abstract }, view) => richTextOf(abstract, view),
  track: ({ track }) => track,
  level: (session) => session.level,
  audiences: (session) => session.audiences,
  language: (session) => session.language,
  topics: ({ topics }) => topics,
  appearances: ({ appearances }, view) => appearances.map(({ speaker, role, jobTitle, organization }) => ({ speaker, role, jobTitle: optionalTextOf(jobTitle, view), organization })),
  state: (session) => session.state,
  replacedBy: ({ replacedBy }) => replacedBy,
  sponsor: ({ sponsor }) => sponsor,
  links: ({ links }) => links,
  doNotRecord: ({ doNotRecord }) => doNotRecord,
  slots: ({ slots }, view) => slots.map((slot) => toSlotDocument(slot, view)),
  changedIn: (session) => session.changedIn,
}

function toSlotDocument(slot: Slot, { event: { event } }: EventView): SlotDocument {
  const { id, number, guid, state: own, sequence, changedAt, movedFrom } = slot
  return {
    id, number, guid,
    day: programmeDayOf(slot.startsAt, event),
    ...toPlace(slot, event.timeZone),
    timeZone: event.timeZone,
    state: own, sequence, changedAt,
    movedFrom: movedFrom && toPlace(movedFrom, event.timeZone),
  }
}

function toPlace({ room, startsAt, endsAt }: Pick<Slot, 'room' | 'startsAt' | 'endsAt'>, timeZone: string) {
  return { room, startsAt, endsAt, startsAtLocal: localDateTime(startsAt, timeZone), endsAtLocal: localDateTime(endsAt, timeZone) }
}
