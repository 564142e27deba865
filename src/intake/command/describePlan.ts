import type { Note, NoteCode, Severity } from '../notes.ts'
import { noteTexts, placeOf } from '../notes.ts'
import type { DocumentDifference } from '../plan/differencesOf.ts'
import { differencesOf } from '../plan/differencesOf.ts'
import { isWritten } from '../plan/fateOf.ts'
import type { Difference, Plan, Step } from '../plan/plan.ts'
import { wantedPictures } from '../plan/planPicture.ts'
import { sizeOf } from '../plan/sizeOf.ts'

const headings: Record<Severity, string> = {
  lost: 'Lost (the content model has no place for it)',
  doubtful: 'Doubtful (taken as it stands: please look)',
  repaired: 'Repaired',
}

/**
 * A plan as a person reads it.
 * @param rowsPerNote how many rows are listed under each note; the rest is counted.
 */
export function describePlan(plan: Plan, rowsPerNote: number): string {
  const { create, change, match } = sizeOf(plan)
  const count = (kind: keyof typeof create): string => {
    const parts = [...(change[kind] === 0 ? [] : [`${change[kind]} changed`]), ...(match[kind] === 0 ? [] : [`${match[kind]} there already`]), `${create[kind]} new`]
    return parts.join(', ')
  }
  const pictures = new Set(wantedPictures(plan).map(({ address }) => address)).size
  const first = [
    ...describeEvent(plan),
    `           ${plan.publish ? 'published' : 'drafts'}; ${plan.documents === undefined ? `texts stored as "${plan.locale}"` : 'every language of the file'}`,
    `Venue      ${plan.venue.action === 'create' ? `${plan.venue.fields.name}, new` : `${plan.venue.name}, there already`}`,
    `Rooms      ${count('rooms')}${plan.rooms.length === 0 ? '' : `: ${list(plan.rooms.map(nameOf))}`}`,
    `Tracks     ${count('tracks')}${plan.tracks.length === 0 ? '' : `: ${list(plan.tracks.map(nameOf))}`}`,
    ...(plan.organizations.length === 0 && plan.documents === undefined ? [] : [`Organizations ${count('organizations')}`]),
    ...(plan.topics.length === 0 ? [] : [`Topics     ${count('topics')}: ${list(plan.topics.map(nameOf))}`]),
    `Speakers   ${count('speakers')}${pictures === 0 ? '' : `; ${pictures} pictures to fetch`}`,
    `Sessions   ${count('sessions')}${create.sessions === 0 || plan.documents !== undefined ? '' : `, of which ${describeGaps(plan)}`}`,
    `Slots      ${count('slots')}`,
    ...(plan.documents === undefined ? [] : [`Sponsors   ${count('sponsors')}`, `Topics     ${count('topics')}`, `Media      ${count('media')}`]),
  ]
  const kinds = plan.kinds.length === 0 ? [] : ['', 'How types were understood', ...plan.kinds.map(({ type, kind, isKnown, sessions }) => `  ${String(sessions).padStart(5)}  ${type === '' ? '(none)' : type} → ${kind}${isKnown ? '' : ' (not known)'}`)]
  const severities: Severity[] = ['lost', 'doubtful', 'repaired']
  const notes = severities.flatMap((severity) => describeNotes(plan.notes, severity, rowsPerNote))
  return plain([...first, ...describeDifferences(plan, rowsPerNote), ...kinds, ...describeCategories(plan, rowsPerNote), ...(notes.length === 0 ? ['', 'Nothing was repaired, lost or doubtful.'] : notes)].join('\n'))
}

/** Without characters that would steer a terminal: names come from a file. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
}

function describeEvent({ event }: Plan): string[] {
  if (event.action === 'match') return [`Event      ${event.name}, there already`]
  const { fields } = event
  return [
    `Event      ${event.action === 'create' ? `${fields.name} (${fields.slug}), new, phase "${fields.phase}"` : `${event.name} (${fields.slug}), changed`}`,
    `           ${fields.startsOn} to ${fields.endsOn}, ${fields.timeZone}; days end at ${String(fields.dayEndsAtHour).padStart(2, '0')}:00; grid of ${fields.rasterMinutes} minutes`,
  ]
}

function nameOf(step: Step<{ name: string }>): string {
  return step.action === 'create' ? step.fields.name : step.name
}

/** What of the new sessions is empty. */
function describeGaps({ sessions, slots }: Plan): string {
  const made = sessions.filter((step) => step.action === 'create')
  const placed = new Set(slots.flatMap((step) => (step.action === 'match' ? [] : [step.fields.session])))
  const lacking = (isLacking: (step: (typeof made)[number]) => boolean): number => made.filter(isLacking).length
  return [
    `${lacking(({ fields }) => fields.track === null)} without a track`,
    `${lacking(({ fields }) => fields.appearances.length === 0)} without speakers`,
    `${lacking(({ fields }) => fields.abstract === null)} without a text`,
    `${lacking(({ fields }) => fields.language === null)} without a language`,
    `${lacking(({ key }) => !placed.has(key))} without a slot`,
  ].join(', ')
}

/** Documents that are there and differ: what changes, what stays as an editor has it, and what the source names no more. */
function describeDifferences(plan: Plan, limit: number): string[] {
  const all = differencesOf(plan)
  const shown = (differences: readonly Difference[], arrow: string): string[] => differences.map(({ field, here, source }) => `      ${field}: ${short(here)} ${arrow} ${short(source)}`)
  const part = (heading: string, found: readonly DocumentDifference[], lines: (one: DocumentDifference) => string[]): string[] =>
    found.length === 0 ? [] : ['', `${heading}: ${found.length}`, ...found.slice(0, limit).flatMap((one) => [`  ${one.kind} ${short(one.name)} (${placeOf(one.row)})`, ...lines(one)]), ...(found.length > limit ? [`  and ${found.length - limit} more`] : [])]
  const { missing } = plan
  return [
    ...part('Changed', all.filter(({ changed }) => changed.length > 0), ({ changed }) => shown(changed, '→')),
    ...part('Kept as editors have it (the source says otherwise)', all.filter(({ kept }) => kept.length > 0), ({ kept }) => shown(kept, '| source:')),
    ...(missing.length === 0 ? [] : ['', `Missing in the source: ${missing.length}`, ...missing.slice(0, limit).map((one) => `  ${one.collection} ${short(one.name)}: ${!isWritten(one) ? 'left as it is' : one.becomes === 'cancel' ? 'cancelled' : 'archived'}`), ...(missing.length > limit ? [`  and ${missing.length - limit} more`] : [])]),
  ]
}

/** What the types do not tell: every category that is not the form of a session, and each that somebody told. */
function describeCategories({ categories }: Plan, limit: number): string[] {
  const shown = categories.filter(({ place, isTold }) => isTold || place !== 'kind')
  const lines = shown.slice(0, limit).map(({ category, value, place, as, isTold, sessions }) => `  ${String(sessions).padStart(5)}  ${short(category)}: ${short(value)} → ${place}${as === null || as === value ? '' : ` ${short(as)}`}${as === null && place !== 'nothing' ? ' (not known)' : ''}${isTold ? ' (as told)' : ''}`)
  return lines.length === 0 ? [] : ['', 'How categories were understood (put right with --map "CATEGORY: VALUE=PLACE")', ...lines, ...(shown.length > limit ? [`  and ${shown.length - limit} more`] : [])]
}

function describeNotes(notes: readonly Note[], severity: Severity, rowsPerNote: number): string[] {
  const ofSeverity = notes.filter(({ code }) => noteTexts[code][0] === severity)
  if (ofSeverity.length === 0) return []
  const byCode = Map.groupBy(ofSeverity, ({ code }) => code)
  return ['', `${headings[severity]}: ${ofSeverity.length}`, ...[...byCode].flatMap(([code, same]) => describeRows(code, same, rowsPerNote))]
}

function describeRows(code: NoteCode, notes: readonly Note[], limit: number): string[] {
  const rows = notes.slice(0, limit).map(({ row, detail }) => `      ${placeOf(row)}, ${row.name}${detail === '' ? '' : `: ${short(detail)}`}`)
  const more = notes.length > limit ? [`      and ${notes.length - limit} more`] : []
  return [`  ${code} (${notes.length}): ${noteTexts[code][1]}`, ...rows, ...more]
}

function list(names: readonly string[]): string {
  return names.map((name) => short(name)).join(' · ')
}

function short(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`
}
