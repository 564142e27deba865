import type { All, GridDay, SessionInPlace } from './shape.ts'

/** Where sessions in all rooms at once stand when there is no room at all. */
const nowhere = { id: 0, name: '', sort: 0 }

/**
 * One day as a grid: by room, and by start. What is in all rooms at once stands in the first room, as with Sessionize itself.
 * @param sessions of that day, by start, each with its times.
 */
export function layOutDay(day: string, isDefault: boolean, sessions: readonly SessionInPlace[], rooms: All['rooms']): GridDay {
  const used = rooms.filter(({ id }) => sessions.some(({ roomId }) => roomId === id))
  const [first = rooms[0] ?? nowhere] = used
  const columns = used.length === 0 ? [first] : used
  const inRoom = (id: number): SessionInPlace[] => sessions.filter(({ roomId }) => (roomId ?? first.id) === id)
  const starts = [...new Set(sessions.map(({ startsAt }) => startsAt ?? ''))].sort()
  return {
    date: `${day}T00:00:00`,
    isDefault,
    rooms: columns.map(({ id, name }) => ({ id, name, sessions: inRoom(id), hasOnlyPlenumSessions: inRoom(id).every(({ isPlenumSession }) => isPlenumSession) })),
    timeSlots: starts.map((start) => ({
      slotStart: start.slice(11),
      rooms: columns.flatMap(({ id, name }, index) => inRoom(id).filter(({ startsAt }) => startsAt === start).map((session) => ({ id, name, session, index }))),
    })),
  }
}
