import type { Edition } from '../../program/edition.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'
import type { Steps } from '../../program/steps.ts'

/** The edition with some of its slots only, the sessions that these are of, and the speakers of those. All else stays. */
export function* cutEdition(edition: Edition, choose: (slot: Slot, session: SessionEntity) => boolean): Steps<Edition> {
  const sessions: Edition['entities']['sessions'] = []
  const appearing = new Set<string>()
  for (const session of edition.entities.sessions) {
    yield
    const slots = session.slots.filter((slot) => choose(slot, session))
    if (slots.length === 0) continue
    sessions.push({ ...session, slots })
    for (const { speaker } of session.appearances) appearing.add(speaker)
  }
  return { ...edition, entities: { ...edition.entities, sessions, speakers: edition.entities.speakers.filter(({ id }) => appearing.has(id)) } }
}

/** The edition as if its event were in another zone: its clocks and days are those of there. */
export function moveToZone(edition: Edition, timeZone: string): Edition {
  return { ...edition, entities: { ...edition.entities, events: edition.entities.events.map((event) => (event.id === edition.scope ? { ...event, timeZone } : event)) } }
}
