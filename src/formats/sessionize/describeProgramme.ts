import type { Edition } from '../../program/edition.ts'
import type { LinkKind, SessionKind } from '../../program/kinds.ts'
import type { Link, SessionEntity, Slot, SpeakerEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { programmeDayOf } from '../../program/slots.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { byOrder } from '../byOrder.ts'
import { eventOf } from '../eventOf.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { nameIn } from '../nameIn.ts'
import { wordsOf } from '../words.ts'
import { describeCategories } from './categories.ts'
import type { Categories } from './categories.ts'
import { numberNames } from './numbers.ts'
import type { All, Session } from './shape.ts'

/** A placing of a session as Sessionize has it: a session given twice is two of its sessions, one without a slot has no time. */
export type Placed = { session: SessionEntity; slot: Slot | null; day: string | null; written: Session; number: number; startMs: number }

/** What the views of sessions are made of. */
export type Programme = {
  placed: Placed[]
  rooms: All['rooms']
  /** By number. */
  roomNames: ReadonlyMap<number, string>
  speakers: ReadonlyMap<string, SpeakerEntity>
  categories: Categories
}

const service: readonly SessionKind[] = ['break', 'registration', 'social']

/** @throws if the edition does not hold its event. */
export function* describeProgramme(edition: Edition, locale: Locale): Steps<Programme> {
  const event = eventOf(edition)
  const { sessions, speakers, rooms } = edition.entities
  const roomNumbers = yield* numberNames(rooms.map(({ guid }) => guid))
  const listed = byOrder(rooms).map((room, sort) => ({ id: roomNumbers.get(room.guid) ?? 0, name: nameIn(room, locale) ?? '', sort, room: room.id }))
  const roomOf = new Map(listed.map(({ room, id }) => [room, id]))
  const slotNumbers = new Set<number>()
  for (const { slots } of sessions) {
    for (const { number } of slots) slotNumbers.add(number)
    yield
  }
  const numbers = yield* numberNames(sessions.filter(({ slots }) => slots.length === 0).map(({ id }) => id), slotNumbers)
  const clock = (instant: string): string => localDateTime(instant, event.timeZone).slice(0, 19)

  const place = (session: SessionEntity, slot: Slot | null): Placed => {
    const number = slot?.number ?? numbers.get(session.id) ?? 0
    const isService = service.includes(session.kind)
    const isOff = session.state !== 'confirmed' || slot?.state === 'cancelled'
    const roomId = slot === null ? null : roomOf.get(slot.room ?? '') ?? null
    return {
      session, slot, number, startMs: slot ? Date.parse(slot.startsAt) : Number.MAX_SAFE_INTEGER,
      day: slot && programmeDayOf(slot.startsAt, event),
      written: {
        id: isService ? slot?.guid ?? session.id : String(number),
        title: isOff ? `${wordsOf[locale].cancelled}: ${titleOf(session, locale)}` : titleOf(session, locale), // clients show it, and few of them the status
        description: inLocale(session.abstract, locale)?.text ?? null,
        startsAt: slot && clock(slot.startsAt),
        endsAt: slot && clock(slot.endsAt),
        isServiceSession: isService,
        // A break has no room of its own: it is in all of them.
        isPlenumSession: slot !== null && roomId === null,
        roomId,
        liveUrl: urlOf(session.links, 'live-stream'),
        recordingUrl: urlOf(session.links, 'video'),
        status: isOff ? 'Declined' : 'Accepted',
        isInformed: true,
        isConfirmed: !isOff,
      },
    }
  }

  const placed: Placed[] = []
  for (const session of sessions) {
    for (const slot of session.slots.length === 0 ? [null] : session.slots) {
      placed.push(place(session, slot))
      yield
    }
  }
  return {
    placed: yield* sortInSteps(placed, inTime),
    rooms: listed.map(({ id, name, sort }) => ({ id, name, sort })),
    roomNames: new Map(listed.map(({ id, name }) => [id, name])),
    speakers: yield* byId(speakers),
    categories: yield* describeCategories(edition, locale),
  }
}

/** By start, those without one last. */
function inTime(a: Placed, b: Placed): number {
  return a.startMs - b.startMs || a.number - b.number
}

function titleOf({ title, slug }: SessionEntity, locale: Locale): string {
  return inLocale(title, locale) ?? slug
}

function urlOf(links: readonly Link[], kind: LinkKind): string | null {
  return links.find((link) => link.kind === kind)?.url ?? null
}
