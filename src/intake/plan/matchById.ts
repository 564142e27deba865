import { externalKeyOf } from '../externalKeyOf.ts'
import type { ExternalId } from '../sources/programme.ts'

type Row = { key: string; externalIds: readonly ExternalId[] }
type Document = { id: string; externalIds: readonly ExternalId[] }

/**
 * Which document each row is, by external id: ids are tried in the order of the row (the surest first), and each document is one row's.
 * @param isLikely decides where several documents bear one id, such as by an equal title.
 */
export function matchById<R extends Row, D extends Document>(rows: readonly R[], documents: readonly D[], isLikely: (row: R, document: D) => boolean): Map<string, D> {
  const byId = new Map<string, D[]>()
  for (const document of documents) {
    for (const key of new Set(document.externalIds.map(externalKeyOf))) byId.set(key, [...(byId.get(key) ?? []), document])
  }
  const matches = new Map<string, D>()
  const claimed = new Set<string>()
  const deepest = Math.max(0, ...rows.map(({ externalIds }) => externalIds.length))
  for (let rank = 0; rank < deepest; rank += 1) {
    for (const mustBeLikely of [true, false]) {
      for (const row of rows) {
        const id = matches.has(row.key) ? undefined : row.externalIds[rank]
        const found = id === undefined ? undefined : byId.get(externalKeyOf(id))?.find((document) => !claimed.has(document.id) && (!mustBeLikely || isLikely(row, document)))
        if (found === undefined) continue
        matches.set(row.key, found)
        claimed.add(found.id)
      }
    }
  }
  return matches
}

/** Whether row and document bear different ids of one source: whatever else they share, they are not the same. */
export function haveContraryIds(row: { externalIds: readonly ExternalId[] }, document: Document): boolean {
  return row.externalIds.some(({ source }) => document.externalIds.some((other) => other.source === source))
}
