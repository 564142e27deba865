import ICAL from 'ical.js'
import { tzlib_get_ical_block } from 'timezones-ical-library'

/**
 * The rules of a zone's clock, as calendars want them in the file.
 * @param timeZone IANA name.
 * @returns its component, and the id by which times refer to it; `null` for UTC and for zones that have no rules: their times
 * are written in UTC.
 */
export function describeZone(timeZone: string): { id: string; component: ICAL.Component } | null {
  if (timeZone === 'UTC') return null
  const [block] = tzlib_get_ical_block(timeZone)
  if (block === undefined || !block.startsWith('BEGIN:VTIMEZONE')) return null
  const component = ICAL.Component.fromString(block)
  // A link is described under the name of what it leads to; clients look for the name that times refer to.
  component.updatePropertyWithValue('tzid', timeZone)
  component.removeAllProperties('x-lic-location')
  return { id: timeZone, component }
}
