import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'
import { quote } from './errors.ts'

const zones = new Set<string>(['UTC', ...Intl.supportedValuesOf('timeZone')])

builder.scalarType('Date', {
  description: 'A day as the calendar of the event shows it, such as `2026-03-23` (RFC 3339 full-date).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)) return value
    throw new GraphQLError(`A Date is a day such as "2026-03-23", not ${describe(value)}.`)
  },
})

builder.scalarType('DateTime', {
  description: 'An instant with its offset, such as `2026-03-23T09:00:00Z` (RFC 3339 date-time). UTC unless the field says otherwise.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value))) return value
    throw new GraphQLError(`A DateTime is an instant such as "2026-03-23T09:00:00Z", not ${describe(value)}.`)
  },
})

builder.scalarType('Duration', {
  description: 'A length of time in hours and minutes, such as `PT1H30M` (ISO 8601).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#appendix-A',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^PT(?=\d)(\d{1,4}H)?(\d{1,4}M)?$/.test(value)) return value
    throw new GraphQLError(`A Duration is a length of time such as "PT1H30M", not ${describe(value)}.`)
  },
})

builder.scalarType('TimeZone', {
  description: 'A time zone by its IANA name, such as `Europe/London`.',
  specifiedByURL: 'https://www.iana.org/time-zones',
  serialize: (value) => value,
  parseValue: (value) => {
    const zone = typeof value === 'string' ? zoneNamed(value) : null
    if (zone !== null) return zone
    throw new GraphQLError(`A TimeZone is an IANA name such as "Europe/London", not ${describe(value)}.`)
  },
})

builder.scalarType('URL', {
  description: 'An absolute URL (WHATWG URL Standard).',
  specifiedByURL: 'https://url.spec.whatwg.org/#valid-url-string',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && URL.canParse(value)) return value
    throw new GraphQLError(`A URL is an absolute address, not ${describe(value)}.`)
  },
})

/** False for 30 February, which `Date` takes for 2 March, and for 13 months. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toJSON().startsWith(text)
}

/** The one name of a zone that goes by several, in small or large letters: what is remembered by zone stays bounded. */
function zoneNamed(name: string): string | null {
  if (zones.has(name)) return name
  if (!/^[A-Za-z][\w+/-]{0,49}$/.test(name)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null // RangeError: how Intl says that it knows no such zone
  }
}

function describe(value: unknown): string {
  return typeof value === 'string' ? quote(value) : `a value of type ${value === null ? 'null' : typeof value}`
}
