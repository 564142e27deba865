import type { Edition } from '../../program/edition.ts'
import type { RoomEntity, SessionEntity, Slot } from '../../program/entities.ts'
import type { SessionKind } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { byOrder } from '../byOrder.ts'
import { eventOf } from '../eventOf.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { nameIn } from '../nameIn.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { slotsInTime } from '../slotsInTime.ts'
import type { Placed } from '../slotsInTime.ts'

export type NowOptions = {
  locale: Locale
  publicUrl: string
  /** The instant of which it speaks, UTC. */
  at: string
  /** Which slots are meant; all if not given. */
  choose?: (slot: Slot, session: SessionEntity) => boolean
}

/** What is on in each room at an instant, and what comes next there. Instants are UTC; `local…` are in the event's zone. */
export type Now = {
  event: { id: string; slug: string; name: string; timeZone: string }
  edition: number
  /** Between these instants nothing begins or ends, and all of this is true; `null`: nothing did before, or will. */
  since: string | null
  until: string | null
  rooms: { room: { id: string; guid: string; slug: string; name: string } | null; now: OnStage[]; next: OnStage[] }[]
}

/** One slot. What is cancelled or replaced is there, and says so. */
export type OnStage = {
  slot: string
  session: { id: string; slug: string; title: string; url: string }
  kind: SessionKind
  state: 'confirmed' | 'cancelled' | 'replaced'
  track: string | null
  speakers: string[]
  startsAt: string
  endsAt: string
  localStartsAt: string
  localEndsAt: string
  /** Where and when it was to be before it was last moved. */
  movedFrom: { room: string | null; startsAt: string; endsAt: string } | null
}

/** Rooms in their order, those in which nothing is left to come too; slots without a room last. @throws if the edition does not hold its event. */
export function* describeNow(edition: Edition, { locale, publicUrl, at, choose }: NowOptions): Steps<Now> {
  const event = eventOf(edition)
  const { rooms, speakers, tracks } = edition.entities
  const [trackById, speakerById, roomById] = [yield* byId(tracks), yield* byId(speakers), yield* byId(rooms)]
  const instant = Date.parse(at)
  const placed = yield* slotsInTime(edition, choose)
  const inRoom = Map.groupBy(placed, ({ slot }) => slot.room)
  const show = ({ slot, session }: Placed): OnStage => ({
    slot: slot.id,
    session: { id: session.id, slug: session.slug, title: inLocale(session.title, locale) ?? session.slug, url: sessionUrlOf(session, publicUrl) },
    kind: session.kind,
    state: session.state === 'confirmed' ? slot.state : session.state,
    track: nameIn(trackById.get(session.track ?? ''), locale),
    speakers: [...new Set(session.appearances.map(({ speaker }) => speaker))].flatMap((id) => speakerById.get(id)?.name ?? []),
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    localStartsAt: localDateTime(slot.startsAt, event.timeZone),
    localEndsAt: localDateTime(slot.endsAt, event.timeZone),
    movedFrom: slot.movedFrom && { ...slot.movedFrom, room: nameIn(roomById.get(slot.movedFrom.room ?? ''), locale) },
  })
  const tell = (room: RoomEntity | null): Now['rooms'] => {
    const slots = inRoom.get(room?.id ?? null) ?? []
    if (slots.length === 0) return []
    const later = slots.filter(({ startMs }) => startMs > instant)
    return [{
      room: room && { id: room.id, guid: room.guid, slug: room.slug, name: inLocale(room.name, locale) ?? room.slug },
      now: slots.filter(({ slot, startMs }) => startMs <= instant && instant < Date.parse(slot.endsAt)).map(show),
      next: later.filter(({ startMs }) => startMs === later[0]?.startMs).map(show),
    }]
  }
  return {
    event: { id: event.id, slug: event.slug, name: inLocale(event.name, locale) ?? event.slug, timeZone: event.timeZone },
    edition: edition.number,
    ...yield* changesAround(placed, instant),
    rooms: (yield* mapInSteps([...byOrder(rooms), null], tell)).flat(),
  }
}

function* changesAround(placed: readonly Placed[], instant: number): Steps<Pick<Now, 'since' | 'until'>> {
  let [since, until] = [-Infinity, Infinity]
  for (const { slot, startMs } of placed) {
    yield
    for (const boundary of [startMs, Date.parse(slot.endsAt)]) {
      if (boundary > instant) until = Math.min(until, boundary)
      else since = Math.max(since, boundary)
    }
  }
  const toText = (boundary: number): string | null => (Number.isFinite(boundary) ? new Date(boundary).toISOString() : null)
  return { since: toText(since), until: toText(until) }
}
