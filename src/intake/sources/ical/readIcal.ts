import ICAL from 'ical.js'
import { takingNotes } from '../../notes.ts'
import { cleanText } from '../cleanText.ts'
import { decodeText } from '../decodeText.ts'
import { findEventZone } from '../findEventZone.ts'
import { gathering } from '../gathering.ts'
import type { Programme } from '../programme.ts'
import type { ReadOptions, SourceFiles } from '../readOptions.ts'
import { SourceError } from '../SourceError.ts'
import { timeZoneOf } from '../values.ts'
import { inOneLine } from '../xmlText.ts'
import { readVevent, textOf } from './readVevent.ts'
import { trimLocations } from './trimLocations.ts'

/**
 * Reads a calendar (RFC 5545): each VEVENT is a session with a slot, known by its UID. What all locations end with (the address of
 * the house) is no part of the rooms.
 * @throws SourceError if it is no calendar, is over a bound, or no time zone is known.
 */
export function readIcal([file]: SourceFiles, options: ReadOptions): Programme {
  const text = decodeText(file.bytes)
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) throw new SourceError('The file is no calendar: it must begin with BEGIN:VCALENDAR.')
  const calendar = parseCalendar(text)
  const { notes, note } = takingNotes()
  const row = { line: 1, name: 'calendar' }
  const events = calendar.getAllSubcomponents('vevent')
  if (events.length > options.maxRows) throw new SourceError(`The file holds ${events.length} sessions; the bound is ${options.maxRows}. Raise it: --max-rows ${events.length}`)
  const lines = linesOf(text)
  const declared = new Set(calendar.getAllSubcomponents('vtimezone').map((zone) => textOf(zone, 'tzid')).filter((zone) => timeZoneOf(zone) !== null))
  const named = textOf(calendar, 'x-wr-timezone') || (declared.size === 1 ? [...declared].join('') : '')
  const timeZone = findEventZone(named, [], options, row, note)
  const name = inOneLine(textOf(calendar, 'name') || textOf(calendar, 'x-wr-calname'))
  if (name === '') note('no-event-name', row, options.slug)
  const gather = gathering({ namespace: `ical:${options.slug}`, areNamesIdentity: true }, options, notes, note)
  const roomOf = trimLocations(events.map((event) => inOneLine(cleanText(textOf(event, 'location')))))
  for (const [at, event] of events.entries()) {
    const session = readVevent(event, { line: lines[at] ?? 1, name: `event ${at + 1}` }, { timeZone: options.timesIn ?? timeZone, roomOf, gather, note })
    if (session !== null) gather.takeSession(session)
  }
  return gather.finish({ row, name: name || options.slug, timeZone, rasterMinutes: 5, links: [], days: [], endHours: [] })
}

function parseCalendar(text: string): ICAL.Component {
  try {
    const parsed: unknown = ICAL.parse(text)
    const root: unknown = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed
    // The library types what it parses as a bare array.
    return new ICAL.Component(root as unknown[])
  } catch (error) {
    throw new SourceError(`The file can't be read as a calendar: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`)
  }
}

/** The lines on which events begin. */
function linesOf(text: string): number[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [at + 1] : []))
}
