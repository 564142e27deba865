import { textOf } from '../../rest/view.ts'
import { SessionConnection, SlotConnection } from '../connections.ts'
import { eventArgument, lookAtOneOrAll } from '../inputs/eventArgument.ts'
import { SessionOrder } from '../inputs/orders.ts'
import { pageArguments } from '../inputs/pageArguments.ts'
import { SessionFilter } from '../inputs/sessionFilter.ts'
import { listSessions } from '../lists/sessions.ts'
import { listSlots } from '../lists/slots.ts'
import { slotsOfRoom } from '../../select/slotsOfSession.ts'
import { AddressType, GeoType, RoomType, VenueType } from '../refs.ts'
import { findRef } from '../seen.ts'

const size = 200

VenueType.implement({
  description: 'A place with rooms.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity, view }) => textOf(entity.name, view) }),
    address: t.field({ type: AddressType, description: 'Its postal address.', resolve: ({ entity }) => entity.address }),
    geo: t.field({ type: GeoType, nullable: true, description: 'Where on earth it is; null if not given.', resolve: ({ entity }) => entity.geo }),
    timeZone: t.field({ type: 'TimeZone', description: 'The zone of its clocks, such as `Europe/Amsterdam`.', resolve: ({ entity }) => entity.timeZone }),
    url: t.field({ type: 'URL', nullable: true, description: 'Its website; null if not given.', resolve: ({ entity }) => entity.url }),
  }),
})

RoomType.implement({
  description: 'A room, a stage, a hall. Events side by side share rooms.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    guid: t.id({ description: 'Random UUID under which feeds know the room, whatever it is called.', resolve: ({ entity }) => entity.guid }),
    slug: t.string({ description: 'Its name in addresses, unique in its venue.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity, view }) => textOf(entity.name, view) }),
    venue: t.field({ type: VenueType, nullable: true, description: 'The venue it is in; null if that is not public.', resolve: ({ entity, view }) => findRef(view, 'venue', entity.venue) }),
    floor: t.string({ nullable: true, description: 'The floor; null if not given.', resolve: ({ entity }) => entity.floor }),
    capacity: t.int({ nullable: true, description: 'How many people fit in; null if not given.', resolve: ({ entity }) => entity.capacity }),
    sessions: t.field({
      type: SessionConnection, description: 'The sessions that are given in it, of one event or of all.',
      args: {
        ...eventArgument,
        filter: t.arg({ type: SessionFilter, description: 'Which are wanted. Without: all.' }),
        orderBy: t.arg({ type: SessionOrder, required: true, defaultValue: 'startsAt', description: 'In which order.' }),
        ...pageArguments(size),
      },
      resolve: ({ entity: { id }, view }, args, context) => {
        const { event } = lookAtOneOrAll(view, args.event)
        return listSessions({ name: `of ${event?.id ?? 'all'} in room ${id}`, view, event, of: ({ sessionsOf }) => sessionsOf.room.get(id) ?? [], size }, args, context)
      },
    }),
    slots: t.field({
      type: SlotConnection, description: 'What happens in it, of one event or of all, by start: what the screen at its door shows.',
      args: { ...eventArgument, filter: t.arg({ type: SessionFilter, description: 'Which are wanted: what it says of days, rooms and times the slot itself meets, the rest its session. Without: all.' }), ...pageArguments(size) },
      resolve: ({ entity: { id }, view }, args, context) => {
        const { event } = lookAtOneOrAll(view, args.event)
        return listSlots({ name: `of ${event?.id ?? 'all'} in room ${id}`, view, event, of: (own) => slotsOfRoom(own, id), size }, args, context)
      },
    }),
  }),
})

AddressType.implement({
  description: 'A postal address, as far as it is known.',
  fields: (t) => ({
    street: t.exposeString('street', { nullable: true, description: 'Street and number; null if not given.' }),
    postalCode: t.exposeString('postalCode', { nullable: true, description: 'Postal code; null if not given.' }),
    city: t.exposeString('city', { nullable: true, description: 'City; null if not given.' }),
    region: t.exposeString('region', { nullable: true, description: 'Region or state; null if not given.' }),
    country: t.exposeString('country', { nullable: true, description: 'Country (ISO 3166-1 alpha-2), such as `NL`; null if not given.' }),
  }),
})

GeoType.implement({
  description: 'A point on earth (WGS 84).',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east.' }),
  }),
})
