import type { MissingChoice } from '../../program/importing/importRecord.ts'
import type { Mapping } from '../../program/importing/mapping.ts'
import { nothingTold } from '../../program/importing/mapping.ts'
import type { Locale } from '../../program/locale.ts'
import type { Note } from '../notes.ts'
import { placeOf, takingNotes } from '../notes.ts'
import type { Programme } from '../sources/programme.ts'
import type { Choices } from './choices.ts'
import { noChoices } from './choices.ts'
import type { Doubt } from './doubts.ts'
import type { Existing } from './existing.ts'
import { findMissing } from './findMissing.ts'
import { mapCategories } from './mapCategories.ts'
import { matchRows, noMatches } from './matchRows.ts'
import type { Plan } from './plan.ts'
import { eventOf, planEvent } from './planEvent.ts'
import { planOrganizations } from './planOrganizations.ts'
import { planPlaces } from './planPlaces.ts'
import { planSessions } from './planSessions.ts'
import { planSpeakers } from './planSpeakers.ts'
import { planTopics } from './planTopics.ts'
import { planTracks } from './planTracks.ts'
import { reportOverlaps } from './reportOverlaps.ts'

export type PlanOptions = {
  /** Name of the source: marks what it brings, so that a later import from it knows what is missing. */
  source: string
  slug: string
  /** Whether an event that is not there may be made. */
  create: boolean
  publish: boolean
  /** What becomes of what the source brought before and does not name any more; nothing is ever deleted. */
  missing: MissingChoice
  locale: Locale
  /** Whether pictures of speakers and the logo of the event are to be fetched. */
  photos?: boolean
  /** Addresses of pictures that are here at which others were found by now. */
  replaced?: ReadonlySet<string>
  /** Whether publishing sets the phase “programme published” too; left out: it does. */
  setsPhase?: boolean
  /** Whether new documents of an export keep their ids and numbers where these are free; left out: they do. */
  keepsIdentity?: boolean
  /** What is remembered and told of categories and columns. */
  mapping?: Mapping
  choices?: Choices
}

/**
 * What it takes to bring a programme in, into a new event or one that is there: pure, so that it can be shown before anything is
 * done. Into one that is there, it is the difference: fields that an editor changed since the last import stay.
 * @throws PlanRefused if the event lies in the trash, is archived, or is not there and may not be made.
 */
export function planProgramme(read: Programme, existing: Existing, options: PlanOptions): Plan {
  const { mapping = nothingTold, choices = noChoices } = options
  const doubts: Doubt[] = []
  const doubt = (one: Doubt): void => void doubts.push(one)
  const there = eventOf(existing, options)
  const { notes, note } = takingNotes()
  const { programme, understood } = mapCategories(read, mapping.categories, existing.topics, note)
  const nameOfOrganization = new Map([...existing.organizations.values()].map(({ id, name }) => [id, name]))
  const matches = there === null ? noMatches : matchRows(programme, there, { same: choices.same, nameOfOrganization, note, doubt })
  const context = { existing, there, matches, options, choices, nameOf: namesOf(programme, existing, nameOfOrganization), note }

  const event = planEvent(programme, there?.event ?? null, options, note)
  const { venue, rooms } = planPlaces(programme, context)
  const tracks = planTracks(programme.tracks, context)
  const organizations = planOrganizations(programme.people, existing, note)
  const speakers = planSpeakers(programme.people, organizations, context)
  const topics = planTopics(programme.sessions, existing, note)
  const { sessions, slots, kinds } = planSessions(programme.sessions, { tracks, speakers, rooms, topics }, context)
  reportOverlaps(programme, note)
  return {
    source: options.source,
    locale: options.locale,
    publish: options.publish,
    event, venue, rooms, tracks, organizations, topics, speakers, sessions, slots,
    missing: there === null ? [] : findMissing(programme, there, matches, options, { note, doubt }),
    kinds,
    doubts,
    categories: understood,
    columns: programme.columns,
    mapping,
    notes: inOrderOfFile([...programme.notes, ...notes]),
  }
}

/** Names of all that values refer to: documents by id, rows by key. */
function namesOf(programme: Programme, { event: there, topics }: Existing, organizations: ReadonlyMap<string, string>): (reference: string) => string {
  const documents = there === null || 'inTrash' in there ? [] : [...there.speakers, ...there.rooms, ...there.tracks]
  const pictures = there === null || 'inTrash' in there ? [] : there.speakers.flatMap(({ fields }) => fields.photo ?? [])
  const names = new Map([
    ...pictures.map((id) => [id, 'another picture'] as const),
    ...organizations,
    ...[...topics].map(([name, id]) => [id, name] as const),
    ...[...programme.people, ...programme.rooms].map(({ key, name }) => [key, name] as const),
    ...documents.map(({ id, name }) => [id, name] as const),
  ])
  return (reference) => names.get(reference) ?? reference
}

/** By line; by path, with its numbers as numbers. */
function inOrderOfFile(notes: Note[]): Note[] {
  const numeric = new Intl.Collator('en', { numeric: true })
  return notes.sort((a, b) => ('line' in a.row && 'line' in b.row ? a.row.line - b.row.line : numeric.compare(placeOf(a.row), placeOf(b.row))))
}
