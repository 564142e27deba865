import { textOf } from '../../rest/view.ts'
import { AddressType, GeoType, RoomType, VenueType } from '../refs.ts'
import { findRef } from '../seen.ts'

VenueType.implement({
  description: 'A place with rooms.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'Its name in addresses.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'Its name.', resolve: ({ entity, view }) => textOf(entity.name, view) }),
    address: t.field({ type: AddressType, description: 'Its postal address.', resolve: ({ entity }) => entity.address }),
    geo: t.field({ type: GeoType, nullable: true, description: 'Where on earth it is; null if not given.', resolve: ({ entity }) => entity.geo }),
    timeZone: t.field({ type: 'TimeZone', description: 'The zone of its clocks.', resolve: ({ entity }) => entity.timeZone }),
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
  }),
})

AddressType.implement({
  description: 'A postal address, as far as it is known.',
  fields: (t) => ({
    street: t.exposeString('street', { nullable: true, description: 'Street and number; null if not given.' }),
    postalCode: t.exposeString('postalCode', { nullable: true, description: 'Postal code; null if not given.' }),
    city: t.exposeString('city', { nullable: true, description: 'City; null if not given.' }),
    region: t.exposeString('region', { nullable: true, description: 'Region or state; null if not given.' }),
    country: t.exposeString('country', { nullable: true, description: 'Country; null if not given.' }),
  }),
})

GeoType.implement({
  description: 'A point on earth (WGS 84).',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east.' }),
  }),
})
