import { optionalTextOf, textOf } from '../../rest/view.ts'
import { SessionType, TopicType, TrackType } from '../refs.ts'
import { see } from '../seen.ts'

TrackType.implement({
  description: 'A strand of an event’s programme.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses, unique in its event.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity, view }) => textOf(entity.name, view) }),
    color: t.string({ description: 'Its colour, `#rrggbb`.', resolve: ({ entity }) => entity.color }),
    description: t.string({ nullable: true, description: 'What it is about; null if nothing was written.', resolve: ({ entity, view }) => optionalTextOf(entity.description, view) }),
    sessions: t.field({ type: [SessionType], description: 'Its sessions by first start.', resolve: ({ entity, view }) => (view.event.sessionsOf.track.get(entity.id) ?? []).map((session) => see(view, session)) }),
  }),
})

TopicType.implement({
  description: 'A subject that sessions touch, the same in all events.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity, view }) => textOf(entity.name, view) }),
  }),
})
