import { isOverlapping } from '../../program/slots.ts'
import type { TakeNote } from '../notes.ts'
import type { PlacingRow, Programme, SessionRow } from '../sources/programme.ts'

/** Notes every session that begins while its room is taken. All are kept: it is for the team to say which is right. */
export function reportOverlaps({ sessions, rooms }: Programme, note: TakeNote): void {
  const names = new Map(rooms.map(({ key, name }) => [key, name]))
  const byRoom = Map.groupBy(sessions.filter(isPlaced), ({ placing }) => placing.room)
  for (const [room, placed] of byRoom) {
    let longest: Placed | null = null
    for (const session of placed.toSorted((a, b) => Date.parse(a.placing.startsAt) - Date.parse(b.placing.startsAt))) {
      if (longest !== null && isOverlapping(longest.placing, session.placing)) note('overlap', session.row, `with ${longest.row.name} in "${names.get(room) ?? room}"`)
      if (longest === null || Date.parse(session.placing.endsAt) > Date.parse(longest.placing.endsAt)) longest = session
    }
  }
}

type Placed = SessionRow & { placing: PlacingRow }

function isPlaced(session: SessionRow): session is Placed {
  return session.placing !== null
}
