/** A stretch of time, ms since 1970; `until` is not part of it. */
export type Span = { readonly from: number; readonly until: number }

/** A confirmed slot as far as conflicts are concerned. What is cancelled takes no room and nobody's time: leave it out. */
export type Booking = Span & {
  readonly id: string
  readonly event: string
  readonly session: string
  readonly room: string | null
  readonly speakers: readonly string[]
  readonly topics: readonly string[]
  /** How many people are expected; `null`: nobody said. */
  readonly expected: number | null
}

/** What conflicts are measured by. */
export type ConflictFacts = {
  /** First to last moment of each event's days; of one that is not named nothing is known. */
  readonly days: ReadonlyMap<string, Span>
  /** How many people may be in a room. */
  readonly capacity: ReadonlyMap<string, number>
  /** When people can't come. */
  readonly unavailable: ReadonlyMap<string, readonly Span[]>
  /** Minutes on foot from one room to another: the same both ways, 0 for the same room, never more than `longestWalk`. */
  readonly walk: (from: string | null, to: string | null) => number
  readonly longestWalk: number
  /** Minutes that everyone needs between two appearances. */
  readonly rest: number
}

export const conflictKinds = ['room-overlap', 'speaker-overlap', 'speaker-unavailable', 'outside-days', 'walk-too-long', 'no-break', 'same-topic', 'room-too-small'] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** Errors can't happen as planned; warnings may be meant so, and can be accepted. */
export const conflictSeverity: Readonly<Record<ConflictKind, 'error' | 'warning'>> = {
  'room-overlap': 'error', 'speaker-overlap': 'error', 'speaker-unavailable': 'error', 'outside-days': 'error',
  'walk-too-long': 'warning', 'no-break': 'warning', 'same-topic': 'warning', 'room-too-small': 'warning',
}

export type Conflict = {
  readonly kind: ConflictKind
  /** One slot, or two by their ids. */
  readonly slots: readonly string[]
  /** The room, person or topic that it is about; `null`: the event's days. */
  readonly subject: string | null
  /** By how much: minutes of overlap, outside the days, missing for the way or a break; people too many for the room. */
  readonly amount: number
}

/** Names a conflict for as long as it is about the same slots and the same thing. */
export function keyOfConflict({ kind, slots, subject }: Conflict): string {
  return [kind, ...slots, ...(subject === null ? [] : [subject])].join(' ')
}

/** Every conflict among the slots of events that share rooms and people. O(n log n), and as many steps as there are conflicts. */
export function findConflicts(bookings: readonly Booking[], facts: ConflictFacts): Conflict[] {
  const inOrder = bookings.toSorted((a, b) => a.from - b.from)
  return [
    ...inOrder.flatMap((booking) => findOwnConflicts(booking, facts)),
    ...pairsWithin(inOrder, ({ room }) => (room === null ? [] : [room]), 0).flatMap(([a, b, room]) => overlapOf('room-overlap', a, b, room)),
    ...pairsWithin(inOrder, ({ speakers }) => speakers, Math.max(facts.longestWalk, facts.rest)).flatMap(([a, b, speaker]) => findSpeakerConflict(a, b, speaker, facts)),
    ...pairsWithin(inOrder, ({ event, topics }) => topics.map((topic) => `${event} ${topic}`), 0).flatMap(([a, b, key]) => overlapOf('same-topic', a, b, key.slice(key.indexOf(' ') + 1))),
  ]
}

/** The conflicts of one slot, as `findConflicts` tells them of all; the slot need not be among them. */
export function findConflictsOf(booking: Booking, bookings: readonly Booking[], facts: ConflictFacts): Conflict[] {
  const reach = Math.max(facts.longestWalk, facts.rest) * minute
  const near = bookings.filter((other) => other.id !== booking.id && other.from < booking.until + reach && booking.from < other.until + reach)
  return findConflicts([booking, ...near], facts).filter(({ slots }) => slots.includes(booking.id))
}

const minute = 60_000

function findOwnConflicts({ id, event, room, speakers, expected, from, until }: Booking, { capacity, days, unavailable }: ConflictFacts): Conflict[] {
  const found: Conflict[] = []
  const own = (kind: ConflictKind, subject: string | null, amount: number): void => void found.push({ kind, slots: [id], subject, amount })
  const bounds = days.get(event)
  const outside = bounds === undefined ? 0 : until - from - overlapMs({ from, until }, bounds)
  if (outside > 0) own('outside-days', null, outside / minute)
  for (const speaker of new Set(speakers)) {
    const missed = (unavailable.get(speaker) ?? []).reduce((sum, span) => sum + overlapMs({ from, until }, span), 0)
    if (missed > 0) own('speaker-unavailable', speaker, missed / minute)
  }
  const places = room === null ? undefined : capacity.get(room)
  if (places !== undefined && expected !== null && expected > places) own('room-too-small', room, expected - places)
  return found
}

/** Two slots of one session, in an overflow room for instance, do not keep its speakers apart. */
function findSpeakerConflict(a: Booking, b: Booking, speaker: string, { rest, walk }: ConflictFacts): Conflict[] {
  if (a.session === b.session) return []
  if (overlapMs(a, b) > 0) return overlapOf('speaker-overlap', a, b, speaker)
  const gap = (Math.max(a.from, b.from) - Math.min(a.until, b.until)) / minute
  const way = walk(a.room, b.room)
  if (gap < way) return [{ kind: 'walk-too-long', slots: idsOf(a, b), subject: speaker, amount: way - gap }]
  return gap < rest ? [{ kind: 'no-break', slots: idsOf(a, b), subject: speaker, amount: rest - gap }] : []
}

function overlapOf(kind: ConflictKind, a: Booking, b: Booking, subject: string): Conflict[] {
  const ms = overlapMs(a, b)
  return ms > 0 && !(kind === 'same-topic' && a.session === b.session) ? [{ kind, slots: idsOf(a, b), subject, amount: ms / minute }] : []
}

function overlapMs(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.until, b.until) - Math.max(a.from, b.from))
}

function idsOf(a: Booking, b: Booking): [string, string] {
  return a.id < b.id ? [a.id, b.id] : [b.id, a.id]
}

/**
 * Pairs that have a key in common and less than `reach` minutes between them.
 * @param inOrder by their start.
 */
function pairsWithin(inOrder: readonly Booking[], keysOf: (booking: Booking) => readonly string[], reach: number): [Booking, Booking, string][] {
  const open = new Map<string, Booking[]>()
  const pairs: [Booking, Booking, string][] = []
  for (const booking of inOrder) {
    for (const key of new Set(keysOf(booking))) {
      const before = (open.get(key) ?? []).filter(({ until }) => until + reach * minute > booking.from)
      for (const other of before) pairs.push([other, booking, key])
      open.set(key, [...before, booking])
    }
  }
  return pairs
}
