import { inNameOrder } from '../../select/inNameOrder.ts'
import { textOf } from '../../rest/view.ts'
import type { EventView, View } from '../../rest/view.ts'
import type { LiveEvent } from '../../store/library.ts'
import { readAcrossEvents } from '../../store/reading.ts'
import type { Reading } from '../../store/reading.ts'
import type { Context } from '../builder.ts'
import type { EventFilterValue } from '../inputs/eventFilter.ts'
import type { EventOrderValue } from '../inputs/orders.ts'
import { isGiven } from '../isGiven.ts'
import { pageOf } from '../paging.ts'
import type { Page, PageArguments } from '../paging.ts'
import { lookAt } from '../seen.ts'
import { all, anyOf, idsNamed, lowerCase, oneOf, when } from './conditions.ts'
import type { Condition } from './conditions.ts'
import { idsOfEvents } from './findEvents.ts'
import { keyOf } from './keyOf.ts'
import { andThen } from './remember.ts'
import type { MaybePromise } from './remember.ts'
import { amongHits, byRank, rank } from './searchRanks.ts'
import type { Ranks } from './searchRanks.ts'

export type EventArguments = PageArguments & { filter?: EventFilterValue | null; orderBy: EventOrderValue }

/** @throws UNKNOWN_FILTER_VALUE, and what `rank` and `pageOf` throw. */
export function listEvents(view: View, args: EventArguments, context: Context, size: number): MaybePromise<Page<EventView>> {
  const isByText = args.orderBy === 'name' || args.orderBy === '-name'
  const key = keyOf('events', args.filter, args.orderBy, isByText ? `${view.locale} ${view.fallback}` : null)
  const ranks = rank({ context, reading: view.reading, event: null }, 'event', args.filter?.q, args.orderBy)
  return andThen(ranks, (found) => pageOf(choose(view, args, found), args, { key, size }, (event) => lookAt(view, event)))
}

function choose(view: View, { filter, orderBy }: EventArguments, ranks: Ranks): readonly LiveEvent[] {
  const { events } = readAcrossEvents(view.reading)
  const holds = isGiven(filter) ? compileFilter(view.reading, events, filter) : null
  const wanted = amongHits(holds === null ? events : events.filter(holds), ranks, ({ id }) => id)
  if (orderBy === 'relevance') return byRank(wanted, ranks, ({ id }) => id)
  if (orderBy === 'startsOn') return wanted
  if (orderBy === '-startsOn') return [...wanted].sort((a, b) => (a.event.startsOn < b.event.startsOn ? 1 : a.event.startsOn > b.event.startsOn ? -1 : 0))
  return inNameOrder(wanted, ({ event }) => textOf(event.name, view), view.locale, orderBy === '-name')
}

function compileFilter(reading: Reading, events: readonly LiveEvent[], filter: EventFilterValue): Condition<LiveEvent> | null {
  return all<LiveEvent>([
    oneOf(lowerCase(filter.ids), ({ id }) => id),
    anyOf(filter.slugs, ({ event }) => [event.slug, ...event.formerSlugs]),
    oneOf(filter.kinds, ({ event }) => event.kind),
    oneOf(filter.phases, ({ event }) => event.phase),
    oneOf(idsOfEvents(reading, 'parents', filter.parents), ({ event }) => event.parent),
    oneOf(idsNamed(reading, events, 'organization', 'organizers', filter.organizers), ({ event }) => event.organizer),
    oneOf(idsNamed(reading, events, 'venue', 'venues', filter.venues), ({ event }) => event.venue),
    when(filter.on, ({ event }, day) => event.startsOn <= day && day <= event.endsOn),
    when(filter.from, ({ event }, day) => event.endsOn >= day),
    when(filter.until, ({ event }, day) => event.startsOn <= day),
  ])
}
