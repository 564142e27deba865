import { canonicalJson, sha256 } from '../../program/canonical.ts'
import type { Recorded } from './there.ts'

/** Fields by name, as plain data: references are ids, rich texts are essences. */
export type Comparable = Readonly<Record<string, unknown>>

export type Comparison = {
  /** Fields that take the value of the source. */
  changed: string[]
  /** Fields in which an editor's value stands and the source says another. */
  kept: string[]
  /** Fingerprints to keep of all fields but the changed ones. */
  record: Recorded
  /** Whether these are others than were kept before. */
  isRecordNew: boolean
}

/**
 * What of a document an import may change: a field that still is as an import left it, or that nobody has filled. What an editor
 * wrote stays.
 * @param recorded `null` if no import knows the document.
 * @param isTaken whether an editor wants the value of the source in place of the one that stands.
 */
export function compareFields(theirs: Comparable, ours: Comparable, recorded: Recorded | null, isTaken: (field: string) => boolean = () => false): Comparison {
  const changed: string[] = []
  const kept: string[] = []
  const record: Record<string, string> = { ...recorded }
  for (const [field, value] of Object.entries(theirs)) {
    const there = ours[field]
    const [wanted, found, left] = [fingerprintOf(value), fingerprintOf(there), recorded?.[field]]
    if (wanted === found) record[field] = wanted
    else if (left === found || (left === undefined && isEmpty(there))) changed.push(field)
    // What an editor added where the source says nothing is no difference.
    else if (!isEmpty(value) || (left !== undefined && left !== wanted)) (isTaken(field) ? changed : kept).push(field)
  }
  return { changed, kept, record, isRecordNew: canonicalJson(record) !== canonicalJson(recorded ?? {}) }
}

/** 64 bits that tell one value from another. */
export function fingerprintOf(value: unknown): string {
  return sha256(canonicalJson(value ?? null)).slice(0, 16)
}

export function fingerprintsOf(fields: Comparable): Recorded {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, fingerprintOf(value)]))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}
