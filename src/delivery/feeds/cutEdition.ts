import type { Edition } from '../../program/edition.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'

/** The edition with some of its slots only, the sessions that these are of, and the speakers of those. All else stays. */
export function cutEdition(edition: Edition, choose: (slot: Slot, session: SessionEntity) => boolean): Edition {
  const sessions = edition.entities.sessions.flatMap((session) => {
    const slots = session.slots.filter((slot) => choose(slot, session))
    return slots.length === 0 ? [] : [{ ...session, slots }]
  })
  const appearing = new Set(sessions.flatMap(({ appearances }) => appearances.map(({ speaker }) => speaker)))
  return { ...edition, entities: { ...edition.entities, sessions, speakers: edition.entities.speakers.filter(({ id }) => appearing.has(id)) } }
}

/** The edition as if its event were in another zone: its clocks and days are those of there. */
export function moveToZone(edition: Edition, timeZone: string): Edition {
  return { ...edition, entities: { ...edition.entities, events: edition.entities.events.map((event) => (event.id === edition.scope ? { ...event, timeZone } : event)) } }
}
