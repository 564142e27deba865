import { canonicalJson, sha256 } from '../../program/canonical.ts'
import type { PlanView } from '../../program/importing/planView.ts'
import { severities } from '../../program/importing/planView.ts'
import type { Note, NoteCode, RowReference } from '../notes.ts'
import { noteTexts, placeOf } from '../notes.ts'
import type { Create, Plan, Step } from './plan.ts'
import { planned, sizeOf, stepsOf } from './sizeOf.ts'

/** Names exactly this plan: another plan has another digest, whatever the length of what is shown of it. */
export function digestOf(plan: Plan): string {
  return sha256(canonicalJson(plan))
}

/** A plan as a person reads it, whole. */
export function viewOf(plan: Plan): PlanView {
  const steps = stepsOf(plan)
  const slotNames = namesOfSlots(plan)
  const there = planned.flatMap((collection) => steps[collection].flatMap((step) => (step.action === 'create' ? [] : [{ collection, id: step.id, name: step.name, place: placeOf(step.row), step }])))
  return {
    digest: digestOf(plan),
    publish: plan.publish,
    locale: plan.locale,
    writes: sizeOf(plan).writes,
    event: eventOf(plan),
    created: whole(planned.flatMap((collection) => namesOfNew(plan, collection, slotNames))),
    changed: whole(there.flatMap(({ step, ...document }) => (step.action === 'change' ? [{ ...document, publishes: step.publishes, fields: step.differences }] : []))),
    kept: whole(there.flatMap(({ step, ...document }) => (step.kept.length === 0 ? [] : [{ ...document, fields: step.kept }]))),
    missing: whole(plan.missing.map(({ collection, id, name, becomes, mayCancel, mayArchive }) => ({ collection, id, name, becomes, mayCancel, mayArchive }))),
    doubtful: whole(plan.doubts.map(({ collection, key, row, name, code, candidates }) => ({ collection, row: key, name, place: placeOf(row), code, candidates }))),
    notes: notesOf(plan.notes),
    columns: plan.columns,
    categories: whole(plan.categories),
  }
}

/** So many of a list are shown. */
const most = { created: 500, rest: 1_000, rows: 50 } as const

/** A view that fits into an answer: long lists are cut, the numbers stay. */
export function shortenView(view: PlanView): PlanView {
  const { created, changed, kept, missing, doubtful, categories, notes } = view
  return {
    ...view,
    created: cut(created, most.created), changed: cut(changed, most.rest), kept: cut(kept, most.rest),
    missing: cut(missing, most.rest), doubtful: cut(doubtful, most.rest), categories: cut(categories, most.rest),
    notes: { ...notes, codes: notes.codes.map((code) => ({ ...code, rows: cut(code.rows, most.rows) })) },
  }
}

export function countNotes(notes: readonly Note[]): Record<(typeof severities)[number], number> {
  const of = (severity: (typeof severities)[number]): number => notes.filter(({ code }) => noteTexts[code][0] === severity).length
  return { lost: of('lost'), doubtful: of('doubtful'), repaired: of('repaired') }
}

type Part<T> = { total: number; shown: T[] }

function whole<T>(all: T[]): Part<T> {
  return { total: all.length, shown: all }
}

function cut<T>({ total, shown }: Part<T>, limit: number): Part<T> {
  return { total, shown: shown.slice(0, limit) }
}

function eventOf({ event }: Plan): PlanView['event'] {
  if (event.action === 'match') return null
  const { name, startsOn, endsOn, timeZone, phase } = event.fields
  return { name: event.action === 'create' ? name : event.name, startsOn, endsOn, timeZone, phase }
}

type Named = { collection: string; name: string; place: string }

function namesOfNew(plan: Plan, collection: (typeof planned)[number], slotNames: ReadonlyMap<string, string>): Named[] {
  const named = (row: RowReference, name: string): Named => ({ collection, name, place: placeOf(row) })
  const made = <Fields>(steps: readonly Step<Fields>[], nameOf: (fields: Fields) => string): Named[] =>
    steps.filter((step): step is Create<Fields> => step.action === 'create').map(({ row, fields }) => named(row, nameOf(fields)))
  if (plan.documents !== undefined) return made(plan.documents.filter((step) => step.collection === collection), ({ name }) => name)
  switch (collection) {
    case 'events':
      return made([plan.event], ({ name }) => name)
    case 'venues':
      return made([plan.venue], ({ name }) => name)
    case 'rooms':
    case 'tracks':
    case 'organizations':
    case 'topics':
    case 'speakers':
      return made<{ name: string }>(plan[collection], ({ name }) => name)
    case 'sessions':
      return made(plan.sessions, ({ title }) => title)
    case 'slots':
      return made(plan.slots, ({ session }) => slotNames.get(session) ?? session)
    case 'sponsors':
    case 'media':
      return [] // brought by exports alone
  }
}

/** A slot has no name of its own: it bears that of its session. */
function namesOfSlots({ sessions }: Plan): Map<string, string> {
  return new Map(sessions.map((step) => [step.key, step.action === 'create' ? step.fields.title : step.name]))
}

function notesOf(notes: readonly Note[]): PlanView['notes'] {
  const byCode = [...Map.groupBy(notes, ({ code }) => code)]
  const codes = severities.flatMap((severity) => byCode.filter(([code]) => noteTexts[code][0] === severity).map(([code, same]) => describeCode(code, same)))
  return { ...countNotes(notes), codes }
}

function describeCode(code: NoteCode, notes: readonly Note[]): PlanView['notes']['codes'][number] {
  const [severity, message] = noteTexts[code]
  return { code, severity, message, rows: whole(notes.map(({ row, detail }) => ({ place: placeOf(row), name: row.name.slice(0, 300), detail: detail.slice(0, 300) }))) }
}
