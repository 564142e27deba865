import type { VenueEntity } from '../../program/entities.ts'
import type { VenueDocument } from '../build/documents.ts'
import { localizedText, plain } from './values.ts'

export function venueEntity({ id, slug, name, address, geo, timeZone, url }: VenueDocument): VenueEntity {
  return {
    id,
    slug,
    name: localizedText(name),
    address: {
      street: plain(address?.street),
      postalCode: plain(address?.postalCode),
      city: plain(address?.city),
      region: plain(address?.region),
      country: plain(address?.country),
    },
    geo: typeof geo?.latitude === 'number' && typeof geo.longitude === 'number' ? { latitude: geo.latitude, longitude: geo.longitude } : null,
    timeZone,
    url: plain(url),
  }
}
