import type { Side } from '../../program/editing/differenceAnswer.ts'
import type { Manifest } from '../../program/edition.ts'
import type { BareEntry } from '../bareEntry.ts'
import type { StagedBuild } from '../store/scopeState.ts'

export type DescribedSide = { side: Side; entries: readonly BareEntry[]; at: string | null }

/** An edition, a build that waits, or nothing, as one side of a comparison. */
export function describeSide(content: Manifest | StagedBuild | null): DescribedSide {
  if (content === null) return { side: { kind: 'nothing' }, entries: [], at: null }
  const { entries, phase } = content
  if ('builtAt' in content) return { side: { kind: 'staged', build: content.id, at: content.builtAt, phase: content.phase }, entries, at: content.builtAt }
  return { side: { kind: 'edition', number: content.number, at: content.releasedAt, phase, version: content.version }, entries, at: content.releasedAt }
}
