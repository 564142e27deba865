import { findSlugFault } from '../../content/validate/slug.ts'
import type { TakeNote } from '../notes.ts'
import type { Programme } from '../sources/programme.ts'
import { noChoices } from './choices.ts'
import { comparableEvent } from './comparable.ts'
import type { Comparable } from './compareFields.ts'
import type { Existing } from './existing.ts'
import { fitDays } from './fitDays.ts'
import type { EventFields, Step } from './plan.ts'
import { PlanRefused } from './plan.ts'
import { planLinks } from './planLinks.ts'
import { comparablePicture, logo, pictureOf, withOrigin } from './planPicture.ts'
import type { PlanOptions } from './planProgramme.ts'
import { shorten } from './shorten.ts'
import { stepOf } from './stepOf.ts'
import type { EventThere, ThereEvent } from './there.ts'

/** The event that is there, or `null` if one is to be made. @throws PlanRefused if neither can be. */
export function eventOf({ event }: Existing, { slug, create }: PlanOptions): EventThere | null {
  const fault = findSlugFault(slug)
  if (fault !== null) throw new PlanRefused('bad-slug', `--event ${slug}: ${fault}`)
  if (event === null) {
    if (!create) throw new PlanRefused('event-missing', `There is no event "${slug}". To make it from the file, add --create.`)
    return null
  }
  if ('inTrash' in event) throw new PlanRefused('event-in-trash', `The event "${slug}" (${event.inTrash}) lies in the trash. Restore it, delete it for good, or choose another --event.`)
  if (event.event.fields.phase === 'archived') throw new PlanRefused('event-archived', `The event "${slug}" (${event.event.name}) is archived: it is frozen. Set another phase first.`)
  return event
}

/** The event with days wide enough for every session. Of one that no import made, only the days are touched. */
export function planEvent({ event: read, sessions }: Programme, there: ThereEvent | null, options: PlanOptions, note: TakeNote): Step<EventFields> {
  const { row, dayEndsAtHour, rasterMinutes, timeZone } = read
  const days = read.startsOn === null || read.endsOn === null ? null : { startsOn: read.startsOn, endsOn: read.endsOn }
  const known = days ?? there?.fields
  if (known === undefined) throw new PlanRefused('no-days', 'The source does not say when anything takes place, and an event has days. Make the event first, then import into it.')
  const found = fitDays(sessions, { ...read, ...known }, note)
  const fields: EventFields = {
    name: shorten(read.name, 300, row, note),
    slug: options.slug,
    ...found,
    timeZone,
    dayEndsAtHour,
    rasterMinutes,
    phase: options.publish ? 'programme-published' : 'announced',
    logo: pictureOf(read.logo, options.photos === true, row, note),
    links: planLinks(read.links, row, note),
  }
  if (there === null) return { action: 'create', key: 'event', row, fields }

  const { name, ...said } = comparableEvent(fields)
  // A source that names no event has the slug stand in.
  const theirs: Comparable = there.recorded === null ? {} : { ...said, ...(read.name === options.slug ? {} : { name }), ...(options.publish && options.setsPhase !== false ? { phase: fields.phase } : {}), ...comparablePicture(fields.logo, there, logo, options.replaced) }
  const publish = options.publish && there.recorded !== null
  const nameOf = (text: string): string => (text === there.fields.logo ? 'another picture' : text)
  const step = withOrigin(stepOf({ key: 'event', row }, there, theirs, fields, [], { source: options.source, publish, nameOf, take: options.choices?.take ?? noChoices.take }), there, logo)
  const changed = step.action === 'change' ? step.changed : []
  const effective = { ...there.fields, ...Object.fromEntries(changed.map((field) => [field, (fields as Comparable)[field]])) } as EventFields // of the same names and types
  const fitted = fitDays(sessions, effective, (code, at, detail) => { if (detail !== `${found.startsOn} to ${found.endsOn}`) note(code, at, detail) })
  if (fitted.startsOn === effective.startsOn && fitted.endsOn === effective.endsOn) return step
  // Without the wider days its slots would be refused: an editor's days give way, and the notes say so.
  const widened = (['startsOn', 'endsOn'] as const).filter((field) => fitted[field] !== there.fields[field])
  // Slots have no drafts: of an event that is public the days are widened in public, and nothing else with them.
  const isInPublic = there.isLive && !publish && there.status === 'published'
  const others = isInPublic ? [] : changed
  return {
    action: 'change', key: 'event', row, id: there.id, name: there.name,
    fields: { ...fields, ...fitted },
    changed: [...new Set([...others, ...widened])],
    differences: [...(step.action === 'change' ? step.differences : []).filter(({ field }) => others.includes(field) && field !== 'startsOn' && field !== 'endsOn'), ...widened.map((field) => ({ field, here: there.fields[field], source: fitted[field] }))],
    kept: step.kept.filter(({ field }) => field !== 'startsOn' && field !== 'endsOn'),
    record: step.action === 'change' ? step.record : (step.record ?? { source: options.source, fields: there.recorded?.fields ?? {} }),
    publishes: isInPublic || (publish && (changed.includes('status') || there.status === 'published')),
    isLive: there.isLive,
    isStatusKept: step.action === 'change' && step.isStatusKept,
    externalIds: [],
  }
}
