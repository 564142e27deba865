import type { RowReference, TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import type { EventRow } from '../programme.ts'
import { lineOf, textOf } from '../xmlText.ts'
import { readLogo } from '../readLogo.ts'
import { resolveLink } from '../resolveLink.ts'
import { minutesOf } from '../values.ts'

const known = new Set([
  ...['title', 'acronym', 'start', 'end', 'days', 'timeslot_duration', 'time_zone_name', 'base_url', 'url', 'logo', 'color', 'track', 'tracks'],
])
const usualRaster = 5
const longestRaster = 60

export type Conference = Pick<EventRow, 'name' | 'rasterMinutes' | 'logo' | 'links'> & { namespace: string; base: string }

/** What the `<conference>` says of the event; its days and zone are read apart. */
export function readConference(conference: XmlElement | null, schedule: XmlElement, slug: string, row: RowReference, note: TakeNote): Conference {
  const read = (name: string): string => (conference === null ? '' : lineOf(conference, name))
  const acronym = read('acronym')
  const title = read('title')
  if (acronym === '') note('no-acronym', row, slug)
  if (title === '') note('no-event-name', row, acronym || slug)
  const written = minutesOf(read('timeslot_duration'))
  const raster = written !== null && written <= longestRaster ? written : null
  if (raster === null) note('no-raster', row, read('timeslot_duration'))
  for (const child of conference?.children ?? []) {
    if (typeof child !== 'string' && !known.has(child.name)) note('not-read', row, `<${child.name}> ${textOf(child).slice(0, 80)}`.trim())
  }
  const base = read('base_url') || read('url') || lineOf(schedule, 'url')
  const page = read('url') === '' ? null : resolveLink(read('url'), base, row, note)
  return {
    namespace: `frab:${(acronym || slug).toLowerCase().slice(0, 80)}`,
    base,
    name: title || acronym || slug,
    rasterMinutes: raster ?? usualRaster,
    logo: readLogo(read('logo'), base, row, note),
    links: page === null ? [] : [{ purpose: 'page', url: page, label: '', row }],
  }
}
