import type { RoomEntity, SessionEntity, Slot, TrackEntity } from '../entities.ts'
import { canonicalJson } from '../canonical.ts'
import { inLocale } from '../locale.ts'
import type { ComparedSchedule, ComparedSlot } from './comparedSchedule.ts'
import { nameOf } from './contents.ts'
import type { Contents } from './contents.ts'
import { acts } from './difference.ts'
import type { Act } from './difference.ts'

/**
 * Two states of an event's schedule as one: each slot once, at the places it has in either. What is in both is named as it is
 * afterwards. `null` if neither state holds the event.
 */
export function compareSchedules(before: Contents, after: Contents): ComparedSchedule | null {
  const event = [...after.event.values(), ...before.event.values()][0]
  if (event === undefined) return null
  const { startsOn, endsOn, timeZone, dayEndsAtHour, rasterMinutes } = event
  const sessions = joined(before.session, after.session)
  const slots = sessions.flatMap(({ id }) => compareSlots(before.session.get(id) ?? null, after.session.get(id) ?? null))
  const rooms = joined(before.room, after.room).toSorted((a, b) => a.order - b.order || roomName(a).localeCompare(roomName(b), 'en'))
  return {
    days: { startsOn, endsOn, timeZone, dayEndsAtHour },
    rasterMinutes,
    rooms: rooms.map((room) => ({ id: room.id, name: roomName(room), floor: room.floor, capacity: room.capacity })),
    tracks: joined(before.track, after.track).toSorted((a, b) => a.order - b.order).map((track) => ({ id: track.id, name: trackName(track), color: track.color })),
    sessions: sessions.map(({ id, kind, track, appearances }) => ({
      id, kind, track,
      title: nameOf(after, 'session', id) ?? nameOf(before, 'session', id) ?? '',
      people: appearances.map(({ speaker }) => nameOf(after, 'speaker', speaker) ?? nameOf(before, 'speaker', speaker) ?? '').join(', '),
    })),
    slots,
  }
}

/** The slots of a session in either state. @param before `null`: it was not there; @param after `null`: it is gone. */
export function compareSlots(before: SessionEntity | null, after: SessionEntity | null): ComparedSlot[] {
  const [old, now] = [bySlot(before), bySlot(after)]
  const isTextOther = before !== null && after !== null && canonicalJson(bareOf(before)) !== canonicalJson(bareOf(after))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    const shown = is ?? was
    const session = after?.id ?? before?.id
    if (shown === undefined || session === undefined) return []
    return [{ id, session, before: placeOf(was), after: placeOf(is), isCancelled: shown.state === 'cancelled', acts: actsOf(was, is, isTextOther) }]
  })
}

/** None: nothing differs. */
function actsOf(was: Slot | undefined, is: Slot | undefined, isTextOther: boolean): Act[] {
  if (was === undefined) return ['new']
  if (is === undefined) return ['removed']
  const found = new Set<Act>()
  if (was.state !== is.state) found.add(is.state === 'cancelled' ? 'cancelled' : 'resumed')
  if (canonicalJson(placeOf(was)) !== canonicalJson(placeOf(is))) found.add('moved')
  if (isTextOther) found.add('changed')
  return acts.filter((act) => found.has(act))
}

function placeOf(slot: Slot | undefined): ComparedSlot['after'] {
  return slot === undefined ? null : { room: slot.room, startsAt: slot.startsAt, endsAt: slot.endsAt }
}

/** Without what slots say themselves: they are cancelled with it. */
function bareOf({ slots: _slots, state: _state, ...rest }: SessionEntity): Omit<SessionEntity, 'slots' | 'state'> {
  return rest
}

function bySlot(session: SessionEntity | null): Map<string, Slot> {
  return new Map((session?.slots ?? []).map((slot) => [slot.id, slot]))
}

/** Each entity once, as it is afterwards if it is there. */
function joined<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): T[] {
  return [...new Map([...before, ...after]).values()]
}

function roomName({ name, slug }: RoomEntity): string {
  return inLocale(name, 'en') ?? slug
}

function trackName({ name, slug }: TrackEntity): string {
  return inLocale(name, 'en') ?? slug
}
