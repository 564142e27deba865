import type { Documents } from '../build/documents.ts'
import { instant } from '../entities/values.ts'

export type Boundaries = {
  /** Instants at which the content that is public changes by itself: sponsors begin or cease to show. */
  builds: string[]
  /** Instants at which the event takes on another phase; those that are past too: they may not have been made. */
  phases: string[]
}

/**
 * The instants at which an event becomes more or less public without anybody doing anything. The windows of registration and
 * proposals are none: an edition holds their dates, and readers look at the clock.
 * @param at now, by the database's clock.
 */
export function boundariesOf({ event, sponsors }: Pick<Documents, 'event' | 'sponsors'>, at: string): Boundaries {
  const now = Date.parse(at)
  const dates = sponsors.flatMap(({ showsFrom, showsUntil }) => [showsFrom, showsUntil])
  const builds = dates.flatMap((date) => (date && Date.parse(date) > now ? [instant(date)] : []))
  return { builds: [...new Set(builds)].toSorted(), phases: [...new Set((event.phaseChanges ?? []).map(({ at: due }) => instant(due)))].toSorted() }
}
