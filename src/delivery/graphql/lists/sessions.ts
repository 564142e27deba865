import { inNameOrder } from '../../select/inNameOrder.ts'
import { textOf } from '../../rest/view.ts'
import type { View } from '../../rest/view.ts'
import type { Held, LiveEvent } from '../../store/library.ts'
import { noteEvent, readAcrossEvents } from '../../store/reading.ts'
import type { Reading } from '../../store/reading.ts'
import type { Context } from '../builder.ts'
import type { SessionOrderValue } from '../inputs/orders.ts'
import type { SessionFilterValue } from '../inputs/sessionFilter.ts'
import { pageOf } from '../paging.ts'
import type { Page, PageArguments } from '../paging.ts'
import { lookAt, see } from '../seen.ts'
import type { SeenInEvent } from '../seen.ts'
import { compileSessionFilter } from './compileSessionFilter.ts'
import type { SessionIn } from './compileSessionFilter.ts'
import { withinOneEvent } from './conditions.ts'
import { keyOf } from './keyOf.ts'
import { andThen, remember } from './remember.ts'
import type { MaybePromise } from './remember.ts'
import { amongHits, byRank, rank } from './searchRanks.ts'
import type { Ranks } from './searchRanks.ts'

/** Sessions to choose from. */
export type SessionList = {
  /** Tells the list from others of the same reading. */
  readonly name: string
  readonly view: View
  /** The event they are of; `null`: they may be of several. */
  readonly event: LiveEvent | null
  /** Those of an event, in the order of its programme. */
  readonly of: (event: LiveEvent) => readonly Held<'session'>[]
  /** Entries a page where the client does not say. */
  readonly size: number
}

export type SessionArguments = PageArguments & { filter?: SessionFilterValue | null; orderBy: SessionOrderValue }

type Entry = SessionIn & { readonly id: string }

/** @throws what `compileSessionFilter`, `rank` and `pageOf` throw. */
export function listSessions(list: SessionList, args: SessionArguments, context: Context): MaybePromise<Page<SeenInEvent<'session'>>> {
  const { view, event, size } = list
  const isByText = args.orderBy === 'title' || args.orderBy === '-title'
  const key = keyOf(`sessions ${list.name}`, args.filter, args.orderBy, isByText ? `${view.locale} ${view.fallback}` : null)
  const looks = new Map<LiveEvent, ReturnType<typeof lookAt>>()
  const look = ({ event: own, session }: Entry): SeenInEvent<'session'> => {
    const seen = looks.get(own) ?? lookAt(view, own)
    looks.set(own, seen)
    return see(seen, session)
  }
  const entries = remember(view.reading, key, () =>
    andThen(rank({ context, reading: view.reading, event }, 'session', args.filter?.q, args.orderBy), (ranks) => choose(list, args, ranks)))
  return andThen(entries, (all) => pageOf(all, args, { key, size }, look))
}

function choose({ view, event, of }: SessionList, { filter, orderBy }: SessionArguments, ranks: Ranks): readonly Entry[] {
  withinOneEvent(event, 'orderBy', orderBy === '-changedIn')
  const events = eventsRead(view.reading, event)
  const { whole } = compileSessionFilter(view.reading, events, event, filter)
  const all = events.flatMap((own) => of(own).map((session): Entry => ({ id: session.id, event: own, session })))
  const wanted = amongHits(whole === null ? all : all.filter(whole), ranks, ({ id }) => id)
  if (orderBy === 'relevance') return byRank(wanted, ranks, ({ id }) => id)
  if (orderBy === '-changedIn') return [...wanted].sort((a, b) => b.session.changedIn - a.session.changedIn)
  if (orderBy === 'startsAt') return event === null ? byStart(wanted, 1) : wanted
  if (orderBy === '-startsAt') return byStart(wanted, -1)
  return inNameOrder(wanted, ({ session }) => textOf(session.title, view), view.locale, orderBy === '-title')
}

/** The event, or all there are; the reading is told. */
export function eventsRead(reading: Reading, event: LiveEvent | null): readonly LiveEvent[] {
  return event ? [noteEvent(reading, event)] : readAcrossEvents(reading).events
}

/** By first start; those without a slot last, however it is sorted. */
function byStart(entries: readonly Entry[], sign: 1 | -1): Entry[] {
  const started = entries.map((entry) => ({ entry, start: firstStart(entry.session) }))
  started.sort((a, b) => (a.start === null || b.start === null ? Number(a.start === null) - Number(b.start === null) : sign * (a.start - b.start)))
  return started.map(({ entry }) => entry)
}

/** When a session first begins, in ms; `null` while that is open. */
export function firstStart({ slots: [first] }: Held<'session'>): number | null {
  return first ? Date.parse(first.startsAt) : null
}
