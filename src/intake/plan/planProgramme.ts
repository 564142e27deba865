import type { Locale } from '../../program/locale.ts'
import { findSlugFault } from '../../content/validate/slug.ts'
import type { Note } from '../notes.ts'
import { placeOf, takingNotes } from '../notes.ts'
import type { Programme } from '../sources/programme.ts'
import { fitDays } from './fitDays.ts'
import type { Existing, Plan } from './plan.ts'
import { PlanRefused } from './plan.ts'
import { planLinks } from './planLinks.ts'
import { planOrganizations } from './planOrganizations.ts'
import { planPlaces } from './planPlaces.ts'
import { planSessions } from './planSessions.ts'
import { planSpeakers } from './planSpeakers.ts'
import { planTracks } from './planTracks.ts'
import { reportOverlaps } from './reportOverlaps.ts'
import { shorten } from './shorten.ts'

export type PlanOptions = {
  slug: string
  /** Whether an event that is not there may be made. */
  create: boolean
  publish: boolean
  locale: Locale
}

/**
 * What it takes to bring a programme in: pure, so that it can be shown before anything is done.
 * @throws PlanRefused if the event is there already, or is not and may not be made.
 */
export function planProgramme(programme: Programme, existing: Existing, options: PlanOptions): Plan {
  refuse(existing, options)
  const { notes, note } = takingNotes()
  const { startsOn, endsOn } = programme.event
  if (startsOn === null || endsOn === null) throw new PlanRefused('no-days', 'The source does not say when anything takes place, and an event has days. Make the event first, then import into it.')
  const days = fitDays(programme.sessions, { ...programme.event, startsOn, endsOn }, note)
  const { venue, rooms } = planPlaces(programme, existing, options.slug, note)
  const tracks = planTracks(programme.tracks, note)
  const { sessions, slots, kinds } = planSessions(programme.sessions, tracks, existing, note)
  const organizations = planOrganizations(programme.people, existing, note)
  const speakers = planSpeakers(programme.people, existing, options.publish, note)
  reportOverlaps(programme, note)
  const { row, name, timeZone, dayEndsAtHour, rasterMinutes, links } = programme.event
  return {
    locale: options.locale,
    publish: options.publish,
    event: {
      action: 'create',
      key: 'event',
      row,
      fields: {
        name: shorten(name, 300, row, note),
        slug: options.slug,
        ...days,
        timeZone,
        dayEndsAtHour,
        rasterMinutes,
        phase: options.publish ? 'programme-published' : 'announced',
        links: planLinks(links, row, note),
      },
    },
    venue,
    rooms,
    tracks,
    organizations,
    speakers,
    sessions,
    slots,
    kinds,
    notes: inOrderOfFile([...programme.notes, ...notes]),
  }
}

function refuse({ event }: Existing, { slug, create }: PlanOptions): void {
  const fault = findSlugFault(slug)
  if (fault !== null) throw new PlanRefused('bad-slug', `--event ${slug}: ${fault}`)
  if (event !== null) {
    throw new PlanRefused('event-exists', `The event "${slug}" (${event.name}) exists already. An import can only make a new event so far: choose another --event, or delete that one for good.`)
  }
  if (!create) throw new PlanRefused('event-missing', `There is no event "${slug}". To make it from the file, add --create.`)
}

/** By line; by path, with its numbers as numbers. */
function inOrderOfFile(notes: Note[]): Note[] {
  const numeric = new Intl.Collator('en', { numeric: true })
  return notes.sort((a, b) => ('line' in a.row && 'line' in b.row ? a.row.line - b.row.line : numeric.compare(placeOf(a.row), placeOf(b.row))))
}
