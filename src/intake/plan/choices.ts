import type { MissingChoice } from '../../program/importing/importRecord.ts'

/** What an editor decides about single documents of a plan; everything else stays as planned. */
export type Choices = {
  /** Kept fields that take the value of the source: by {@link fieldKeyOf}. */
  take: ReadonlySet<string>
  /** What becomes of what the source names no more, by id. */
  missing: ReadonlyMap<string, MissingChoice>
  /** The document that a doubtful row is, by key of the row. */
  same: ReadonlyMap<string, string>
}

export const noChoices: Choices = { take: new Set(), missing: new Map(), same: new Map() }

/** @param id of a document: no two of any collection share one. */
export function fieldKeyOf(id: string, field: string): string {
  return `${id} ${field}`
}
