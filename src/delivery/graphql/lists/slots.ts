import type { EventView, View } from '../../rest/view.ts'
import type { LiveEvent, PlacedSlot, ProgrammeDay } from '../../store/library.ts'
import type { Context } from '../builder.ts'
import type { SessionFilterValue } from '../inputs/sessionFilter.ts'
import { isGiven } from '../isGiven.ts'
import { pageOf } from '../paging.ts'
import type { Page, PageArguments } from '../paging.ts'
import type { PlacedIn } from '../refs.ts'
import { lookAt } from '../seen.ts'
import { compileSessionFilter } from './compileSessionFilter.ts'
import { keyOf } from './keyOf.ts'
import { andThen, remember } from './remember.ts'
import type { MaybePromise } from './remember.ts'
import { amongHits, rank } from './searchRanks.ts'
import { eventsRead } from './sessions.ts'

type Filter = SessionFilterValue | null | undefined

/** Slots to choose from. */
export type SlotList = {
  /** Tells the list from others of the same reading. */
  readonly name: string
  readonly view: View
  /** The event they are of; `null`: they may be of several. */
  readonly event: LiveEvent | null
  /** Those of an event, by start. */
  readonly of: (event: LiveEvent) => readonly PlacedSlot[]
  /** Entries a page where the client does not say. */
  readonly size: number
}

type Entry = { readonly id: string; readonly event: LiveEvent; readonly placed: PlacedSlot }

/** Slots by start, in pages. @throws what `compileSessionFilter`, `rank` and `pageOf` throw. */
export function listSlots({ name, view, event, of, size }: SlotList, args: PageArguments & { filter?: Filter }, context: Context): MaybePromise<Page<PlacedIn>> {
  const key = keyOf(`slots ${name}`, args.filter)
  const looks = new Map<LiveEvent, EventView>()
  const look = ({ event: own, placed }: Entry): PlacedIn => {
    const seen = looks.get(own) ?? lookAt(view, own)
    looks.set(own, seen)
    return { ...placed, view: seen }
  }
  const entries = remember(view.reading, key, () => andThen(chooseSlots(view, event, of, args.filter, context), (chosen) => {
    const all = chosen.map((entry): Entry => ({ id: entry.placed.slot.id, ...entry }))
    return event === null ? all.sort((a, b) => Date.parse(a.placed.slot.startsAt) - Date.parse(b.placed.slot.startsAt)) : all
  }))
  return andThen(entries, (all) => pageOf(all, args, { key, size }, look))
}

/** The slots of one day, all of them. @throws what `compileSessionFilter` and `rank` throw. */
export function slotsOfDay(view: EventView, { date, slots }: ProgrammeDay, filter: Filter, context: Context): MaybePromise<PlacedIn[]> {
  if (!isGiven(filter)) return slots.map((placed) => ({ ...placed, view }))
  const chosen = remember(view.reading, keyOf(`day ${view.event.id} ${date}`, filter), () => chooseSlots(view, view.event, () => slots, filter, context))
  return andThen(chosen, (all) => all.map(({ placed }) => ({ ...placed, view })))
}

/** What a filter asks of days, rooms and times is asked of the slot itself, the rest of its session. */
function chooseSlots(view: View, only: LiveEvent | null, of: SlotList['of'], filter: Filter, context: Context): MaybePromise<Omit<Entry, 'id'>[]> {
  const { reading } = view
  return andThen(rank({ context, reading, event: only }, 'session', filter?.q, 'startsAt'), (ranks) => {
    const events = eventsRead(reading, only)
    const { own, slot } = compileSessionFilter(reading, events, only, filter)
    return events.flatMap((event) => amongHits(of(event), ranks, ({ session }) => session.id)
      .filter((placed) => (slot === null || slot(placed)) && (own === null || own({ event, session: placed.session })))
      .map((placed) => ({ event, placed })))
  })
}
