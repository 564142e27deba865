/** What we write of https://schema.org/Event, as search engines read it. Absent is absent: nothing is null. */
export type SchemaEvent = {
  '@type': 'Event'
  '@id': string
  'name': string
  'url': string
  'startDate': string
  'endDate': string
  'eventStatus': `https://schema.org/Event${'Scheduled' | 'Rescheduled' | 'Cancelled'}`
  'eventAttendanceMode': 'https://schema.org/OfflineEventAttendanceMode'
  'previousStartDate'?: string
  'description'?: string
  /** BCP 47; all that are spoken, of an event. */
  'inLanguage'?: string | string[]
  'location'?: SchemaPlace
  'image'?: string[]
  'organizer'?: SchemaOrganization
  'sponsor'?: SchemaOrganization[]
  'performer'?: SchemaPerson[]
  'offers'?: { '@type': 'Offer'; 'url': string; 'validFrom'?: string; 'validThrough'?: string }
  'superEvent'?: SchemaEvent
  'subEvent'?: Iterable<SchemaEvent>
}

export type SchemaPlace = {
  '@type': 'Place'
  'name': string
  'url'?: string
  'address'?: { '@type': 'PostalAddress'; 'streetAddress'?: string; 'postalCode'?: string; 'addressLocality'?: string; 'addressRegion'?: string; 'addressCountry'?: string }
  'geo'?: { '@type': 'GeoCoordinates'; 'latitude': number; 'longitude': number }
  'containedInPlace'?: SchemaPlace
}

export type SchemaOrganization = { '@type': 'Organization'; 'name': string; 'url'?: string; 'logo'?: string }

export type SchemaPerson = { '@type': 'Person'; 'name': string; 'jobTitle'?: string; 'worksFor'?: SchemaOrganization; 'image'?: string; 'sameAs'?: string[] }
