import type { EventEntity, RoomEntity, Slot, VenueEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { nameIn } from '../nameIn.ts'
import { webUri } from '../webUri.ts'
import type { SchemaPlace } from './shape.ts'

export type PlacesContext = {
  locale: Locale
  event: EventEntity
  rooms: ReadonlyMap<string, RoomEntity>
  venues: ReadonlyMap<string, VenueEntity>
}

/** The room in its venue; the venue alone where no room is set. */
export function placeOf({ room }: Pick<Slot, 'room'>, { rooms, venues, event, locale }: PlacesContext): SchemaPlace | null {
  const found = rooms.get(room ?? '')
  const venue = venues.get(found?.venue ?? event.venue ?? '')
  const around = venue ? describeVenue(venue, locale) : null
  if (!found) return around
  return {
    '@type': 'Place', 'name': nameIn(found, locale) ?? found.slug,
    // Search engines look for the address on the place itself.
    ...(around?.address ? { address: around.address } : {}), ...(around ? { containedInPlace: around } : {}),
  }
}

export function describeVenue({ name, slug, url, address, geo }: VenueEntity, locale: Locale): SchemaPlace {
  const { street, postalCode, city, region, country } = address
  const lines = {
    ...(street === null ? {} : { streetAddress: street }), ...(postalCode === null ? {} : { postalCode }), ...(city === null ? {} : { addressLocality: city }),
    ...(region === null ? {} : { addressRegion: region }), ...(country === null ? {} : { addressCountry: country }),
  }
  const uri = url === null ? null : webUri(url)
  return {
    '@type': 'Place', 'name': nameIn({ name, slug }, locale) ?? slug,
    ...(uri === null ? {} : { url: uri }),
    ...(Object.keys(lines).length === 0 ? {} : { address: { '@type': 'PostalAddress' as const, ...lines } }),
    ...(geo === null ? {} : { geo: { '@type': 'GeoCoordinates' as const, ...geo } }),
  }
}
