import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { groupInSteps } from '../groupInSteps.ts'
import type { All, GridDay, SessionInPlace } from './shape.ts'

/** Where sessions in all rooms at once stand when there is no room at all. */
const nowhere = { id: 0, name: '', sort: 0 }

/**
 * One day as a grid: by room, and by start. What is in all rooms at once stands in the first room, as with Sessionize itself.
 * @param sessions of that day, by start, each with its times.
 */
export function* layOutDay(day: string, isDefault: boolean, sessions: readonly SessionInPlace[], rooms: All['rooms']): Steps<GridDay> {
  const known = yield* groupInSteps(sessions, ({ roomId }) => roomId)
  const used = rooms.filter(({ id }) => known.has(id))
  const [first = rooms[0] ?? nowhere] = used
  const columns = used.length === 0 ? [first] : used
  const ofRoom = yield* groupInSteps(sessions, ({ roomId }) => roomId ?? first.id)
  const ofStart = yield* groupInSteps(sessions, ({ startsAt }) => startsAt ?? '')
  return {
    date: `${day}T00:00:00`,
    isDefault,
    rooms: yield* mapInSteps(columns, ({ id, name }) => {
      const inRoom = ofRoom.get(id) ?? []
      return { id, name, sessions: inRoom, hasOnlyPlenumSessions: inRoom.every(({ isPlenumSession }) => isPlenumSession) }
    }),
    timeSlots: yield* mapInSteps([...ofStart.keys()].sort(), (start) => ({
      slotStart: start.slice(11),
      rooms: columns.flatMap(({ id, name }, index) => (ofStart.get(start) ?? []).filter(({ roomId }) => (roomId ?? first.id) === id).map((session) => ({ id, name, session, index }))),
    })),
  }
}
