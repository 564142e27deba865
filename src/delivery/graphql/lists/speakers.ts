import type { View } from '../../rest/view.ts'
import { slotsOfSession } from '../../select/slotsOfSession.ts'
import type { AppearanceAt, Held, LiveEvent } from '../../store/library.ts'
import { readAcrossEvents } from '../../store/reading.ts'
import type { Context } from '../builder.ts'
import type { SpeakerOrderValue } from '../inputs/orders.ts'
import type { SpeakerFilterValue } from '../inputs/speakerFilter.ts'
import { isGiven } from '../isGiven.ts'
import { pageOf } from '../paging.ts'
import type { Page, PageArguments } from '../paging.ts'
import { lookAt, see } from '../seen.ts'
import type { Seen } from '../seen.ts'
import { all, anyOf, idsNamed, lowerCase, oneOf, when, withinOneEvent } from './conditions.ts'
import type { Condition } from './conditions.ts'
import { keyOf } from './keyOf.ts'
import { andThen, remember } from './remember.ts'
import type { MaybePromise } from './remember.ts'
import { amongHits, byRank, rank } from './searchRanks.ts'
import type { Ranks } from './searchRanks.ts'
import { eventsRead, firstStart } from './sessions.ts'

/** Speakers to choose from. */
export type SpeakerList = {
  /** Tells the list from others of the same reading. */
  readonly name: string
  readonly view: View
  /** The event in whose edition they are; `null`: of all events. */
  readonly event: LiveEvent | null
  /** Those there are, by name. */
  readonly of: () => readonly Held<'speaker'>[]
  /** Entries a page where the client does not say. */
  readonly size: number
}

export type SpeakerArguments = PageArguments & { filter?: SpeakerFilterValue | null; orderBy: SpeakerOrderValue }

/** @throws UNKNOWN_FILTER_VALUE, BAD_ARGUMENT, and what `rank` and `pageOf` throw. */
export function listSpeakers(list: SpeakerList, args: SpeakerArguments, context: Context): MaybePromise<Page<Seen<'speaker'>>> {
  const { view, event, size } = list
  const key = keyOf(`speakers ${list.name}`, args.filter, args.orderBy)
  const seen = event ? lookAt(view, event) : view
  const entries = remember(view.reading, key, () =>
    andThen(rank({ context, reading: view.reading, event }, 'speaker', args.filter?.q, args.orderBy), (ranks) => choose(list, args, ranks)))
  return andThen(entries, (wanted) => pageOf(wanted, args, { key, size }, (speaker) => see(seen, speaker)))
}

function choose(list: SpeakerList, { filter, orderBy }: SpeakerArguments, ranks: Ranks): readonly Held<'speaker'>[] {
  const holds = isGiven(filter) ? compileFilter(list, filter) : null
  const speakers = holds === null ? list.of() : list.of().filter(holds)
  const wanted = amongHits(speakers, ranks, ({ id }) => id)
  if (orderBy === 'relevance') return byRank(wanted, ranks, ({ id }) => id)
  if (orderBy === '-name') return [...wanted].reverse()
  if (orderBy === 'name') return wanted
  const starts = new Map(wanted.map((speaker) => [speaker.id, firstAppearance(appearancesOf(list, speaker.id))]))
  // Infinity for those without: infinities are not subtracted.
  return [...wanted].sort((a, b) => compare(starts.get(a.id) ?? Infinity, starts.get(b.id) ?? Infinity))
}

function compileFilter(list: SpeakerList, filter: SpeakerFilterValue): Condition<Held<'speaker'>> | null {
  withinOneEvent(list.event, 'filter.changedSince', isGiven(filter.changedSince))
  const { reading } = list.view
  const events = eventsRead(reading, list.event)
  const appearance = all<AppearanceAt>([
    oneOf(filter.roles, (at) => at.appearance.role),
    oneOf(filter.sessionKinds, ({ session }) => session.kind),
    oneOf(filter.sessionStates, ({ session }) => session.state),
    oneOf(idsNamed(reading, events, 'track', 'tracks', filter.tracks), ({ session }) => session.track),
    anyOf(idsNamed(reading, events, 'topic', 'topics', filter.topics), ({ session }) => session.topics),
    anyOf(filter.days, ({ event, session }) => slotsOfSession(event, session.id).map(({ day }) => day)),
  ])
  return all<Held<'speaker'>>([
    oneOf(lowerCase(filter.ids), ({ id }) => id),
    oneOf(filter.slugs, ({ slug }) => slug),
    anyOf(idsNamed(reading, events, 'organization', 'organizations', filter.organizations), (speaker) =>
      [speaker.organization, ...appearancesOf(list, speaker.id).map((at) => at.appearance.organization)].filter((id) => id !== null)),
    when(filter.changedSince, ({ changedIn }, number) => changedIn > number),
    appearance && (({ id }) => appearancesOf(list, id).some(appearance)),
  ])
}

function appearancesOf({ view, event }: SpeakerList, speaker: string): readonly AppearanceAt[] {
  if (event === null) return readAcrossEvents(view.reading).appearancesOf.get(speaker) ?? []
  return (event.sessionsOf.speaker.get(speaker) ?? []).flatMap((session) =>
    session.appearances.filter((appearance) => appearance.speaker === speaker).map((appearance) => ({ event, session, appearance })))
}

function firstAppearance(appearances: readonly AppearanceAt[]): number {
  return Math.min(...appearances.map(({ session }) => firstStart(session) ?? Infinity))
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
