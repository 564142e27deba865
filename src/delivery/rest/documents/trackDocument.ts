import { z } from 'zod'
import { trackSchema } from '../../../program/entities.ts'
import type { Held } from '../../store/library.ts'
import { optionalTextOf, textOf } from '../view.ts'
import type { EventView } from '../view.ts'
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

export function toTrackDocument(track: Held<'track'>, view: EventView): TrackDocument {
  return {
    id: track.id,
    event: view.event.id,
    slug: track.slug,
    name: textOf(track.name, view),
    color: track.color,
    description: optionalTextOf(track.description, view),
    order: track.order,
    changedIn: track.changedIn,
  }
}
