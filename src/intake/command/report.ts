import type { MissingChoice } from '../../program/importing/importRecord.ts'
import type { NoteCode, RowReference, Severity } from '../notes.ts'
import { noteTexts } from '../notes.ts'
import { differencesOf } from '../plan/differencesOf.ts'
import type { Difference, EventFields, Plan } from '../plan/plan.ts'
import { wantedPictures } from '../plan/planPicture.ts'
import type { PlanSize, Sizes } from '../plan/sizeOf.ts'
import { sizeOf } from '../plan/sizeOf.ts'
import { exitCodes } from './exitCodes.ts'
import type { Outcome } from './exitCodes.ts'
import type { ImportArguments } from './readArguments.ts'

/** What `--json` prints: everything that was found and done, for a program to read. */
export type Report = {
  outcome: Outcome
  exitCode: number
  dryRun: boolean
  source: string
  files: string[]
  /** `id` once the event was made. */
  event: { slug: string; id: string | null }
  /** What went wrong, in a sentence; `null` if nothing. */
  error: string | null
  plan: {
    publish: boolean
    locale: string
    /** Of an event that is there: as it would be. */
    event: EventFields | null
    create: PlanSize
    change: PlanSize
    match: PlanSize
    cancel: Sizes['cancel']
    archive: Sizes['archive']
    /** Changed documents, and fields that stay as an editor has them. */
    differences: { kind: string; name: string; row: RowReference; changed: Difference[]; kept: Difference[] }[]
    /** Pictures of speakers: to be fetched, or, once applied, those that were. */
    pictures: number
    missing: { kind: string; name: string; becomes: MissingChoice }[]
    kinds: Plan['kinds']
    /** How categories and columns were understood. */
    categories: Plan['categories']
    columns: Plan['columns']
    notes: { code: NoteCode; severity: Severity; message: string; row: RowReference; detail: string }[]
  } | null
}

export function reportOf(outcome: Outcome, given: ImportArguments, found: { plan?: Plan; eventId?: string; error?: string }): Report {
  const { plan } = found
  return {
    outcome,
    exitCode: exitCodes[outcome],
    dryRun: given.dryRun,
    source: given.source,
    files: given.files,
    event: { slug: given.event, id: found.eventId ?? null },
    error: found.error ?? null,
    plan:
      plan === undefined
        ? null
        : {
            publish: plan.publish,
            locale: plan.locale,
            event: plan.event.action === 'match' ? null : plan.event.fields,
            ...countsOf(plan),
            differences: differencesOf(plan),
            pictures: new Set(wantedPictures(plan).map(({ address }) => address)).size,
            missing: plan.missing.map(({ collection, name, becomes }) => ({ kind: collection, name, becomes })),
            kinds: plan.kinds,
            categories: plan.categories,
            columns: plan.columns,
            notes: plan.notes.map(({ code, row, detail }) => ({ code, severity: noteTexts[code][0], message: noteTexts[code][1], row, detail })),
          },
  }
}

function countsOf(plan: Plan): Pick<Sizes, 'create' | 'change' | 'match' | 'cancel' | 'archive'> {
  const { create, change, match, cancel, archive } = sizeOf(plan)
  return { create, change, match, cancel, archive }
}
