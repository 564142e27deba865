import { isOverlapping } from '../../program/slots.ts'
import type { TakeNote } from '../notes.ts'
import type { PlacingRow, Programme, SessionRow } from '../sources/programme.ts'

/** Notes every session that begins while its room is taken. All are kept: it is for the team to say which is right. */
export function reportOverlaps({ sessions, rooms }: Programme, note: TakeNote): void {
  const names = new Map(rooms.map(({ key, name }) => [key, name]))
  const placed = sessions.filter(({ state }) => state === 'confirmed').flatMap((session) => session.placings.map((placing): Placed => ({ session, placing })))
  const byRoom = Map.groupBy(placed.filter(({ placing }) => placing.room !== null), ({ placing }) => placing.room)
  for (const [room, inRoom] of byRoom) {
    let longest: Placed | null = null
    for (const next of inRoom.toSorted((a, b) => Date.parse(a.placing.startsAt) - Date.parse(b.placing.startsAt))) {
      if (longest !== null && isOverlapping(longest.placing, next.placing)) note('overlap', next.session.row, `with ${longest.session.row.name} in "${names.get(room ?? '') ?? room}"`)
      if (longest === null || Date.parse(next.placing.endsAt) > Date.parse(longest.placing.endsAt)) longest = next
    }
  }
}

type Placed = { session: SessionRow; placing: PlacingRow }
