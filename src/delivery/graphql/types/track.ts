import { optionalTextOf, textOf } from '../../rest/view.ts'
import { SessionConnection } from '../connections.ts'
import { SessionOrder } from '../inputs/orders.ts'
import { pageArguments } from '../inputs/pageArguments.ts'
import { SessionFilter } from '../inputs/sessionFilter.ts'
import { eventArgument, lookAtOneOrAll } from '../inputs/eventArgument.ts'
import { listSessions } from '../lists/sessions.ts'
import { TopicType, TrackType } from '../refs.ts'

const size = 200

TrackType.implement({
  description: 'A strand of an event’s programme.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses, unique in its event.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity, view }) => textOf(entity.name, view) }),
    color: t.string({ description: 'Its colour, `#rrggbb`, such as `#7a3cff`.', resolve: ({ entity }) => entity.color }),
    description: t.string({ nullable: true, description: 'What it is about; null if nothing was written.', resolve: ({ entity, view }) => optionalTextOf(entity.description, view) }),
    sessions: t.field({
      type: SessionConnection, description: 'Its sessions.',
      args: {
        filter: t.arg({ type: SessionFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SessionOrder, required: true, defaultValue: 'startsAt', description: 'In which order.' }),
        ...pageArguments(size),
      },
      resolve: ({ entity: { id }, view }, args, context) =>
        listSessions({ name: `of ${view.event.id} in track ${id}`, view, event: view.event, of: ({ sessionsOf }) => sessionsOf.track.get(id) ?? [], size }, args, context),
    }),
  }),
})

TopicType.implement({
  description: 'A subject that sessions touch, the same in all events.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity, view }) => textOf(entity.name, view) }),
    sessions: t.field({
      type: SessionConnection, description: 'The sessions that touch it, of one event or of all.',
      args: {
        ...eventArgument,
        filter: t.arg({ type: SessionFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SessionOrder, required: true, defaultValue: 'startsAt', description: 'In which order.' }),
        ...pageArguments(size),
      },
      resolve: ({ entity: { id }, view }, args, context) => {
        const { event } = lookAtOneOrAll(view, args.event)
        return listSessions({ name: `of ${event?.id ?? 'all'} on topic ${id}`, view, event, of: ({ sessionsOf }) => sessionsOf.topic.get(id) ?? [], size }, args, context)
      },
    }),
  }),
})
