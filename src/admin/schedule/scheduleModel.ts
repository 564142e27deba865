import type { ScheduleContent, ScheduleEvent, ScheduleRoom, ScheduleSession, ScheduleSlot, ScheduleSpeaker } from '../../content/schedule/schedule.ts'
import { findConflicts, findConflictsOf } from '../../program/conflicts.ts'
import type { Booking, Conflict, ConflictFacts, Span } from '../../program/conflicts.ts'
import type { SessionKind } from '../../program/kinds.ts'
import { boundsOfDay, daysOf } from '../../program/slots.ts'
import type { EventDays } from '../../program/slots.ts'
import { longestWalk, walkBetween } from '../../program/walk.ts'
import { instantOf } from '../zonedTime.ts'

/** What a schedule is made of, by id. */
export type ScheduleModel = {
  readonly event: ScheduleEvent & { readonly days: EventDays }
  readonly events: ReadonlyMap<string, ScheduleEvent>
  readonly rooms: ReadonlyMap<string, ScheduleRoom>
  readonly sessions: ReadonlyMap<string, ScheduleSession>
  readonly speakers: ReadonlyMap<string, ScheduleSpeaker>
  readonly tracks: ReadonlyMap<string, { readonly name: string; readonly color: string }>
  readonly topics: ReadonlyMap<string, { readonly name: string }>
  readonly facts: ConflictFacts
}

export type Slots = ReadonlyMap<string, ScheduleSlot>

/** Minutes that people get between two appearances before somebody is told. */
export const restMinutes = 10

/** `null`: the days of the event are not written down yet. */
export function modelOf(content: ScheduleContent): ScheduleModel | null {
  const event = content.events.find(({ id }) => id === content.event)
  if (event === undefined || event.days === null) return null
  const { days } = event
  return {
    event: { ...event, days },
    events: byId(content.events),
    rooms: byId(content.rooms),
    sessions: byId(content.sessions),
    speakers: byId(content.speakers),
    tracks: byId(content.tracks),
    topics: byId(content.topics),
    facts: {
      days: new Map(content.events.flatMap((one) => (one.days === null ? [] : [[one.id, boundsOf(one.days)] as const]))),
      capacity: new Map(content.rooms.flatMap(({ id, capacity }) => (capacity === null ? [] : [[id, capacity] as const]))),
      unavailable: new Map(content.speakers.map(({ id, unavailable }) => [id, unavailable.map((when) => spanOf(when, days))])),
      walk: walkBetween(content.rooms.map(({ floor, geo, id, venue }) => ({ room: id, venue, floor, geo }))),
      longestWalk,
      rest: restMinutes,
    },
  }
}

/** Slots that take rooms and people's time, theirs with those of the events beside. */
export function bookingsOf({ sessions }: ScheduleModel, slots: Iterable<ScheduleSlot>): Booking[] {
  const bookings: Booking[] = []
  for (const slot of slots) {
    const session = sessions.get(slot.session)
    if (session === undefined || slot.state === 'cancelled' || session.state !== 'confirmed') continue
    const { expected, speakers, topics } = session
    bookings.push({ id: slot.id, event: slot.event, session: slot.session, room: slot.room, from: Date.parse(slot.startsAt), until: Date.parse(slot.endsAt), speakers, topics, expected })
  }
  return bookings
}

/** Every conflict in which a slot of the event has a part, errors first. */
export function conflictsIn(model: ScheduleModel, slots: Slots): Conflict[] {
  return findConflicts(bookingsOf(model, slots.values()), model.facts).filter((conflict) => conflict.slots.some((id) => slots.get(id)?.event === model.event.id))
}

/** What would be if a slot were like this. A new one has no id of its own yet. */
export function conflictsIf(model: ScheduleModel, slots: Slots, slot: ScheduleSlot): Conflict[] {
  const [booking] = bookingsOf(model, [slot])
  return booking === undefined ? [] : findConflictsOf(booking, bookingsOf(model, slots.values()), model.facts)
}

/** The conflicts of each slot that has any. */
export function byConflict(conflicts: readonly Conflict[]): Map<string, Conflict[]> {
  const bySlot = new Map<string, Conflict[]>()
  for (const conflict of conflicts) {
    for (const slot of conflict.slots) bySlot.set(slot, [...(bySlot.get(slot) ?? []), conflict])
  }
  return bySlot
}

/** Sessions of the event that take place but have no slot. */
export function unscheduledIn({ event, sessions }: ScheduleModel, slots: Slots): ScheduleSession[] {
  const placed = new Set([...slots.values()].map(({ session }) => session))
  return [...sessions.values()].filter((session) => session.event === event.id && session.state === 'confirmed' && !placed.has(session.id))
}

/** The programme days that a schedule has: the event's. */
export function daysIn({ event }: ScheduleModel): string[] {
  return daysOf(event.days)
}

/** How long sessions of a kind mostly are at this event, in minutes: what a new slot begins with. */
export function usualMinutes({ event, sessions }: ScheduleModel, slots: Slots, kind: SessionKind): number {
  const counts = new Map<number, number>()
  for (const slot of slots.values()) {
    if (slot.event !== event.id || sessions.get(slot.session)?.kind !== kind) continue
    const minutes = (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000
    counts.set(minutes, (counts.get(minutes) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([a, timesA], [b, timesB]) => timesB - timesA || a - b)
  return most?.[0] ?? 30
}

/** Breaks and the like that have no room are for everyone, in all rooms. */
export function isForAllRooms(session: ScheduleSession | undefined, room: string | null): boolean {
  return room === null && session !== undefined && (session.kind === 'break' || session.kind === 'registration' || session.kind === 'social')
}

function boundsOf(days: EventDays): Span {
  return { from: Date.parse(boundsOfDay(days.startsOn, days).startsAt), until: Date.parse(boundsOfDay(days.endsOn, days).endsAt) }
}

function spanOf({ from, on, until }: ScheduleSpeaker['unavailable'][number], days: EventDays): Span {
  const bounds = boundsOfDay(on, days)
  const at = (clock: string | null, otherwise: string): number => Date.parse(clock === null ? otherwise : instantOf(`${on}T${clock}`, days.timeZone))
  return { from: at(from, bounds.startsAt), until: at(until, bounds.endsAt) }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]))
}
