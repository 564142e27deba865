import { z } from 'zod'
import { trackSchema } from '../../../program/entities.ts'
import type { Held } from '../../store/library.ts'
import { optionalTextOf, textOf } from '../view.ts'
import type { EventView } from '../view.ts'
import type { FieldWriters } from './fieldWriters.ts'
import { changedIn, reference, slug } from './fields.ts'

export const trackDocument = z.strictObject({
  id: z.uuid(),
  event: reference('event'),
  slug,
  name: z.string(),
  color: trackSchema.shape.color,
  description: z.string().nullable(),
  order: z.int(),
  changedIn,
})
export type TrackDocument = z.infer<typeof trackDocument>

export const trackFields: FieldWriters<Held<'track'>, EventView, TrackDocument> = {
  id: ({ id }) => id,
  event: (_track, { event }) => event.id,
  slug: ({ slug: own }) => own,
  name: ({ name }, view) => textOf(name, view),
  color: ({ color }) => color,
  description: ({ description }, view) => optionalTextOf(description, view),
  order: ({ order }) => order,
  changedIn: (track) => track.changedIn,
}
