import { findConflicts } from '../conflicts.ts'
import type { Booking, ConflictFacts } from '../conflicts.ts'
import { nameOf } from '../difference/contents.ts'
import type { Contents } from '../difference/contents.ts'
import type { SessionEntity, Slot } from '../entities.ts'
import type { EntityKind, SessionKind } from '../kinds.ts'
import { spokenSpanOf } from '../spokenTime.ts'
import type { Finding, FindingCode } from './finding.ts'

type Placed = { session: SessionEntity; slot: Slot }

/** Kinds of session of which a programme says who holds them and what they are about. */
const held: readonly SessionKind[] = ['talk', 'keynote', 'panel', 'workshop', 'lightning-talk', 'case-study']

/** What those who release an event should know of what the public would then see: errors first. */
export function checkContents(contents: Contents): Finding[] {
  const sessions = [...contents.session.values()].filter(({ state }) => state === 'confirmed')
  const placed = sessions.flatMap((session) => session.slots.filter(({ state }) => state === 'confirmed').map((slot) => ({ session, slot })))
  const timeZone = [...contents.event.values()][0]?.timeZone ?? 'UTC'
  const find = findingsOf(contents)
  return [
    ...meetings(placed, 'room-overlap').map(([a, b, room]) =>
      find('room-twice', 'error', 'session', a.session.id, `In ${nameOf(contents, 'room', room) ?? 'one room'} at the same time as “${title(contents, b)}” (${spokenSpanOf(b.slot, timeZone)}).`)),
    ...meetings(placed, 'speaker-overlap').map(([a, b, speaker]) =>
      find('speaker-twice', 'error', 'session', a.session.id, `${nameOf(contents, 'speaker', speaker) ?? 'A speaker'} is in “${title(contents, b)}” at the same time (${spokenSpanOf(b.slot, timeZone)}).`)),
    ...sessions.flatMap((session) => checkSession(session, find)),
    ...[...contents.session.values()].filter(({ state, replacedBy }) => state === 'replaced' && replacedBy === null).map(({ id }) =>
      find('replaced-by-nothing', 'warning', 'session', id, 'Replaced, but by no session that is public.')),
    ...[...contents.media.values()].filter(({ alt }) => Object.keys(alt).length === 0).map(({ id }) =>
      find('no-alternative-text', 'warning', 'media', id, 'An image without an alternative text: those who can’t see it learn nothing.')),
  ]
}

type Find = (code: FindingCode, severity: Finding['severity'], kind: EntityKind, id: string, text: string) => Finding

function findingsOf(contents: Contents): Find {
  return (code, severity, kind, id, text) => ({ code, severity, subject: { kind, id, name: nameOf(contents, kind, id) ?? kind }, text })
}

function checkSession({ id, kind, slots, appearances, abstract }: SessionEntity, find: Find): Finding[] {
  const isHeld = held.includes(kind)
  return [
    ...(slots.some(({ state }) => state === 'confirmed') ? [] : [find('no-slot', 'warning', 'session', id, 'Confirmed, but without a slot: the schedule does not show it.')]),
    ...(slots.some(({ state, room }) => state === 'confirmed' && room === null) ? [find('no-room', 'warning', 'session', id, 'A slot without a room.')] : []),
    ...(isHeld && appearances.length === 0 ? [find('no-speakers', 'warning', 'session', id, 'Nobody is named who holds it.')] : []),
    ...(isHeld && abstract === null ? [find('no-abstract', 'warning', 'session', id, 'No abstract.')] : []),
  ]
}

/** Pairs of slots that share something at the same time, each pair once, the later one first, and what they share. */
function meetings(placed: readonly Placed[], kind: 'room-overlap' | 'speaker-overlap'): [Placed, Placed, string][] {
  const bySlot = new Map(placed.map((one) => [one.slot.id, one]))
  return findConflicts(placed.map(bookingOf), overlapsOnly).flatMap((conflict): [Placed, Placed, string][] => {
    const [one, other] = conflict.slots.map((id) => bySlot.get(id))
    if (conflict.kind !== kind || conflict.subject === null || one === undefined || other === undefined) return []
    return isLater(one.slot, other.slot) ? [[one, other, conflict.subject]] : [[other, one, conflict.subject]]
  })
}

function bookingOf({ session, slot }: Placed): Booking {
  return {
    id: slot.id, event: '', session: session.id, room: slot.room, from: Date.parse(slot.startsAt), until: Date.parse(slot.endsAt),
    speakers: session.appearances.map(({ speaker }) => speaker), topics: [], expected: null,
  }
}

/** An edition says neither how far rooms are apart nor who can come when. */
const overlapsOnly: ConflictFacts = { days: new Map(), capacity: new Map(), unavailable: new Map(), walk: () => 0, longestWalk: 0, rest: 0 }

function isLater(one: Slot, other: Slot): boolean {
  return Date.parse(one.startsAt) - Date.parse(other.startsAt) > 0 || (one.startsAt === other.startsAt && one.number > other.number)
}

function title(contents: Contents, { session }: Placed): string {
  return nameOf(contents, 'session', session.id) ?? session.slug
}
