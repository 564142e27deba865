import type { Edition } from '../../program/edition.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import type { RoomState, StatedRoom } from '../../program/roomState.ts'
import { byOrder } from '../byOrder.ts'
import { nameIn } from '../nameIn.ts'

export type RoomStatusOptions = {
  locale: Locale
  /** The instant of which it speaks, UTC. */
  at: string
  /** What was said of rooms, by their id. */
  states: ReadonlyMap<string, StatedRoom>
  /** Only rooms in which one of these slots is; all if not given. */
  choose?: (slot: Slot, session: SessionEntity) => boolean
}

/** As apps count them. */
const numberOf = { open: 0, full: 1, evacuate: 2 } as const satisfies Record<RoomState, number>

/**
 * The rooms of an event in their order, each with how it is: `[{"roomname":"Hall 1","state":0}]`, 0 open, 1 full,
 * 2 evacuate. Source: FOSDEM’s roomstatus/v1/listrooms, which its companion apps read.
 * @returns with the instant at which the next room is open again by itself; `null`: none is.
 */
export function renderRoomStatus({ entities }: Edition, { locale, at, states, choose }: RoomStatusOptions): { body: string; until: string | null } {
  const wanted = choose && new Set(entities.sessions.flatMap((session) => session.slots.filter((slot) => choose(slot, session)).map(({ room }) => room)))
  let next: string | null = null
  const list = byOrder(entities.rooms).filter(({ id }) => wanted?.has(id) ?? true).map((room) => {
    const { state, until } = states.get(room.id) ?? { state: 'open', until: null }
    const isOver = until !== null && Date.parse(until) <= Date.parse(at)
    if (until !== null && !isOver && (next === null || Date.parse(until) < Date.parse(next))) next = until
    return { roomname: nameIn(room, locale), state: numberOf[isOver ? 'open' : state] }
  })
  return { body: JSON.stringify(list), until: next }
}
