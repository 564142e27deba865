import type { Library } from '../../store/library.ts'

/** Names of things that are live, for examples to ask of. */
export type ExampleNames = {
  event: string
  /** `YYYY-MM-DD`: a day with slots, if there is one. */
  day: string
  session: string
  speaker: string
  room: string
  /** An instant at which something is on in the room. */
  at: string
  /** Words that are found. */
  words: string
  /** A number before that of the live edition; 0 before the first. */
  edition: number
  /** Ids of sessions. */
  sessions: readonly string[]
}

/**
 * Picks names from what is live: of the conference with the largest programme, else of any event; `null` while there is none.
 * What an event does not have yet is named as in the documentation.
 */
export function pickNames({ events }: Library): ExampleNames | null {
  const sizeOf = (index: number): number => (events[index]?.of.session.all.length ?? 0)
  const largest = events.map((_event, index) => index).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
  const chosen = largest.map((index) => events[index]).filter((event) => event !== undefined)
  const live = chosen.find(({ event, of }) => event.parent === null && of.session.all.length > 0) ?? chosen[0]
  if (!live) return null
  const placed = live.slots.find(({ slot, session }) => slot.room !== null && slot.state === 'confirmed' && session.appearances.length > 0) ?? live.slots[0]
  const session = placed?.session ?? live.of.session.all[0]
  const [appearance] = session?.appearances ?? []
  const speaker = (appearance && live.of.speaker.byId.get(appearance.speaker)) ?? live.of.speaker.all[0]
  const room = (live.of.room.byId.get(placed?.slot.room ?? '')) ?? live.of.room.all[0]
  return {
    event: live.event.slug,
    day: placed?.day ?? live.event.startsOn,
    session: session?.slug ?? 'opening-keynote',
    speaker: speaker?.slug ?? 'ada-lovelace',
    room: room?.slug ?? 'hall-a',
    at: placed?.slot.startsAt ?? live.days[0]?.startsAt ?? `${live.event.startsOn}T09:00:00Z`,
    words: speaker?.name.slice(0, 100) ?? 'opening',
    edition: live.number - 1,
    sessions: live.of.session.all.slice(0, 3).map(({ id }) => id),
  }
}
