import { z } from 'zod'
import { appearanceSchema, linkSchema } from '../../../program/entities.ts'
import type { SpeakerEntity } from '../../../program/entities.ts'
import { readAcrossEvents } from '../../store/reading.ts'
import type { AppearanceAt } from '../../store/library.ts'
import { optionalTextOf, richTextOf } from '../view.ts'
import type { View } from '../view.ts'
import type { FieldWriters } from './fieldWriters.ts'
import { reference, richText, slug } from './fields.ts'

export const speakerDocument = z.strictObject({
  id: z.uuid(),
  slug,
  name: z.string(),
  pronouns: z.string().nullable(),
  jobTitle: z.string().nullable(),
  organization: reference('organization').nullable(),
  bio: richText,
  photo: reference('media').nullable(),
  links: z.array(linkSchema),
  appearances: z.array(z.strictObject({
    event: reference('event'),
    session: reference('session'),
    role: appearanceSchema.shape.role,
    jobTitle: z.string().nullable(),
    organization: reference('organization').nullable(),
  })).describe('In all live events; asked for one event, in that one.'),
})
export type SpeakerDocument = z.infer<typeof speakerDocument>

export const speakerFields: FieldWriters<SpeakerEntity, View, SpeakerDocument> = {
  id: ({ id }) => id,
  slug: ({ slug: own }) => own,
  name: ({ name }) => name,
  pronouns: ({ pronouns }) => pronouns,
  jobTitle: ({ jobTitle }, view) => optionalTextOf(jobTitle, view),
  organization: ({ organization }) => organization,
  bio: ({ bio }, view) => richTextOf(bio, view),
  photo: ({ photo }) => photo,
  links: ({ links }) => links,
  appearances: ({ id }, view) => appearancesOf(id, view).map(({ event, session, appearance: { role, jobTitle, organization } }) => ({
    event: event.id, session: session.id, role, jobTitle: optionalTextOf(jobTitle, view), organization,
  })),
}

function appearancesOf(id: string, { reading, event }: View): readonly AppearanceAt[] {
  if (!event) return readAcrossEvents(reading).appearancesOf.get(id) ?? []
  return (event.sessionsOf.speaker.get(id) ?? []).flatMap((session) =>
    session.appearances.filter(({ speaker }) => speaker === id).map((appearance) => ({ event, session, appearance })))
}
