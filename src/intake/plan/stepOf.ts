import type { RowReference } from '../notes.ts'
import { externalKeyOf } from '../externalKeyOf.ts'
import type { ExternalId } from '../sources/programme.ts'
import type { Choices } from './choices.ts'
import { fieldKeyOf } from './choices.ts'
import type { Comparable } from './compareFields.ts'
import { compareFields, fingerprintOf } from './compareFields.ts'
import { describeValue } from './describeValue.ts'
import type { Change, Match } from './plan.ts'
import type { There } from './there.ts'

export type StepOptions = {
  source: string
  /** Whether drafts that an import left are published; `null` for what has no drafts. */
  publish: boolean | null
  /** Names of what values refer to. */
  nameOf: (reference: string) => string
  take: Choices['take']
}

/**
 * What becomes of a document that is there.
 * @param theirs what the source says, of fields that documents have.
 * @param fields all that is planned, to be written as far as it changes.
 */
export function stepOf<Fields>({ key, row }: { key: string; row: RowReference }, there: There<object>, theirs: Comparable, fields: Fields, externalIds: readonly ExternalId[], { source, publish, nameOf, take }: StepOptions): Change<Fields> | Match {
  const { id, name, recorded, status, isLive } = there
  const wanted = publish === true ? { ...theirs, status: 'published' } : theirs
  const ours = { ...there.fields, status }
  const { changed, kept, record, isRecordNew } = compareFields(wanted, ours, recorded?.fields ?? null, (field) => take.has(fieldKeyOf(id, field)))
  const here: Comparable = ours
  const told = (field: string) => ({ field, here: describeValue(here[field], nameOf), source: describeValue((wanted)[field], nameOf) })
  const known = new Set(there.externalIds.map(externalKeyOf))
  const fresh = externalIds.filter((external) => !known.has(externalKeyOf(external)))
  const recording = { source: recorded?.source ?? source, fields: record }
  if (changed.length === 0 && fresh.length === 0) return { action: 'match', key, row, id, name, kept: kept.map(told), record: isRecordNew ? recording : null }
  const differences = [...changed.map(told), ...(fresh.length === 0 ? [] : [{ field: 'externalIds', here: '', source: fresh.map(externalKeyOf).join(', ') }])]
  const allIds = [...there.externalIds, ...fresh].slice(0, 20)
  return { action: 'change', key, row, id, name, fields, changed: [...changed, ...(fresh.length === 0 ? [] : ['externalIds'])], differences, kept: kept.map(told), record: recording, publishes: publish === true && (changed.includes('status') || status === 'published'), isLive, isStatusKept: isStatusEditors(there), externalIds: allIds }
}

/** Whether the status is another than an import left. */
export function isStatusEditors({ recorded, status }: There<object>): boolean {
  const left = recorded?.fields['status']
  return left !== undefined && left !== fingerprintOf(status)
}

/** A document that is used as it is and never changed: another's. */
export function foreign({ key, row }: { key: string; row: RowReference }, { id, name }: { id: string; name: string }): Match {
  return { action: 'match', key, row, id, name, kept: [], record: null }
}
