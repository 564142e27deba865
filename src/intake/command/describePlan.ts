import type { Note, NoteCode, Severity } from '../notes.ts'
import { noteTexts, placeOf } from '../notes.ts'
import type { Plan } from '../plan/plan.ts'
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
  const { create, match } = sizeOf(plan)
  const { fields } = plan.event
  const first = [
    `Event      ${fields.name} (${fields.slug}), new`,
    `           ${fields.startsOn} to ${fields.endsOn}, ${fields.timeZone}; days end at ${String(fields.dayEndsAtHour).padStart(2, '0')}:00; grid of ${fields.rasterMinutes} minutes`,
    `           ${plan.publish ? `published, phase "${fields.phase}"` : `drafts, phase "${fields.phase}"`}; texts stored as "${plan.locale}"`,
    `Venue      ${plan.venue.action === 'create' ? `${plan.venue.fields.name}, new` : `${plan.venue.name}, there already`}`,
    `Rooms      ${count(create.rooms, match.rooms)}: ${list(plan.rooms.map((room) => (room.action === 'create' ? room.fields.name : room.name)))}`,
    `Tracks     ${create.tracks} new${create.tracks === 0 ? '' : `: ${list(plan.tracks.map(({ fields: { name } }) => name))}`}`,
    ...(plan.organizations.length === 0 ? [] : [`Organizations ${count(create.organizations, match.organizations)}`]),
    `Speakers   ${count(create.speakers, match.speakers)}`,
    `Sessions   ${create.sessions} new, of which ${describeGaps(plan)}`,
    `Slots      ${create.slots} new`,
  ]
  const kinds = ['How types were understood', ...plan.kinds.map(({ type, kind, isKnown, sessions }) => `  ${String(sessions).padStart(5)}  ${type === '' ? '(none)' : type} → ${kind}${isKnown ? '' : ' (not known)'}`)]
  const severities: Severity[] = ['lost', 'doubtful', 'repaired']
  const notes = severities.flatMap((severity) => describeNotes(plan.notes, severity, rowsPerNote))
  return plain([...first, '', ...kinds, ...(notes.length === 0 ? ['', 'Nothing was repaired, lost or doubtful.'] : notes)].join('\n'))
}

/** Without characters that would steer a terminal: names come from a file. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
}

function describeGaps({ sessions, slots }: Plan): string {
  const lacking = (isLacking: (fields: Plan['sessions'][number]['fields']) => boolean): number => sessions.filter(({ fields }) => isLacking(fields)).length
  return [
    `${lacking(({ track }) => track === null)} without a track`,
    `${lacking(({ appearances }) => appearances.length === 0)} without speakers`,
    `${lacking(({ abstract }) => abstract === null)} without a text`,
    `${lacking(({ language }) => language === null)} without a language`,
    `${sessions.length - new Set(slots.map(({ fields }) => fields.session)).size} without a slot`,
  ].join(', ')
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

function count(create: number, match: number): string {
  return match === 0 ? `${create} new` : `${create} new, ${match} there already`
}

function list(names: readonly string[]): string {
  return names.map((name) => short(name)).join(' · ')
}

function short(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`
}
