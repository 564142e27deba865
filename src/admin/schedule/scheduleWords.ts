import type { ScheduleSlot } from '../../content/schedule/schedule.ts'
import type { Conflict, ConflictKind } from '../../program/conflicts.ts'
import { restMinutes } from './scheduleModel.ts'
import type { ScheduleModel, Slots } from './scheduleModel.ts'
import { wallOf } from './wallTime.ts'

export const conflictNames: Readonly<Record<ConflictKind, string>> = {
  'room-overlap': 'Room taken twice',
  'speaker-overlap': 'Speaker in two places',
  'speaker-unavailable': 'Speaker can’t come',
  'outside-days': 'Outside the event’s days',
  'walk-too-long': 'Too little time to walk',
  'no-break': 'No break for a speaker',
  'same-topic': 'One topic twice at a time',
  'room-too-small': 'Room too small',
}

/** A conflict in a sentence. */
export function sayConflict({ amount, kind, slots: ids, subject }: Conflict, model: ScheduleModel, slots: Slots): string {
  const [first = '', second = ''] = ids.map((id) => quotedTitle(model, slots.get(id)))
  const room = model.rooms.get(subject ?? '')?.name ?? 'The room'
  const speaker = model.speakers.get(subject ?? '')?.name ?? 'A speaker'
  const minutes = amount === 1 ? 'a minute' : `${amount} minutes`
  switch (kind) {
    case 'room-overlap': return `${room} is taken twice for ${minutes}: ${first} and ${second}.`
    case 'speaker-overlap': return `${speaker} is in two places for ${minutes}: ${first} and ${second}.`
    case 'speaker-unavailable': return `${speaker} can’t come for ${minutes} of ${first}.`
    case 'outside-days': return `${first} lies outside the days of the event for ${minutes}.`
    case 'walk-too-long': return `${speaker} lacks ${minutes} to walk between ${first} and ${second}.`
    case 'no-break': return `${speaker} has ${restMinutes - amount} minutes between ${first} and ${second}; ${restMinutes} are usual.`
    case 'same-topic': return `${first} and ${second} are both about ${model.topics.get(subject ?? '')?.name ?? 'one topic'}, ${minutes} at the same time.`
    case 'room-too-small': return `${room} is too small for ${first}: ${amount === 1 ? 'one person' : `${amount} people`} too many.`
  }
}

export function titleOf(model: ScheduleModel, slot: Pick<ScheduleSlot, 'event' | 'session'> | undefined): string {
  if (slot === undefined) return 'A session'
  return model.sessions.get(slot.session)?.title ?? `A session of ${model.events.get(slot.event)?.name ?? 'another event'}`
}

/** `“Opening” (Wed 09:30)`, with the event if it is another one. */
function quotedTitle(model: ScheduleModel, slot: ScheduleSlot | undefined): string {
  if (slot === undefined) return 'this session'
  const place = slot.event === model.event.id ? '' : ` of ${model.events.get(slot.event)?.name ?? 'another event'}`
  const title = model.sessions.get(slot.session)?.title
  return `${title === null || title === undefined ? 'a session' : `“${title}”`}${place} (${wallOf(slot.startsAt, model.event.days.timeZone).slice(11)})`
}

/** `Hall`, or what stands for no room. */
export function roomName(model: ScheduleModel, room: string | null, isForAll = false): string {
  if (room !== null) return model.rooms.get(room)?.name ?? 'A room that is gone'
  return isForAll ? 'all rooms' : 'no room yet'
}
