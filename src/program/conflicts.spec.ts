import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findConflicts, findConflictsOf, keyOfConflict } from './conflicts.ts'
import type { Booking, Conflict, ConflictFacts } from './conflicts.ts'

const minute = 60_000
const facts: ConflictFacts = {
  days: new Map([['kube', { from: 0, until: 600 * minute }], ['sec', { from: 60 * minute, until: 300 * minute }]]),
  capacity: new Map([['hall', 100], ['attic', 10]]),
  unavailable: new Map([['ada', [{ from: 100 * minute, until: 130 * minute }, { from: 200 * minute, until: 210 * minute }]]]),
  walk: (from, to) => (from === to ? 0 : from === 'annex' || to === 'annex' ? 20 : 5),
  longestWalk: 20,
  rest: 10,
}

const booking = (id: string, from: number, until: number, more: Partial<Booking> = {}): Booking =>
  ({ id, event: 'kube', session: `session of ${id}`, room: null, speakers: [], topics: [], expected: null, from: from * minute, until: until * minute, ...more })
const told = (...bookings: Booking[]): [string, number][] => findConflicts(bookings, facts).map((conflict) => [keyOfConflict(conflict), conflict.amount])

describe('conflicts', () => {
  it('are of a room with two slots at a time, not of slots that touch', () => {
    expect(told(booking('a', 0, 30, { room: 'hall' }), booking('b', 20, 50, { room: 'hall' }), booking('c', 50, 60, { room: 'hall' }), booking('d', 20, 50))).toEqual([['room-overlap a b hall', 10]])
  })
  it('are of a person in two places, across events, but not in two rooms of one session', () => {
    expect(told(booking('a', 60, 90, { speakers: ['bob'] }), booking('b', 80, 100, { speakers: ['bob', 'eve'], event: 'sec' }))).toEqual([['speaker-overlap a b bob', 10]])
    expect(told(booking('a', 0, 30, { speakers: ['bob'], session: 's' }), booking('b', 0, 30, { speakers: ['bob'], session: 's' }))).toEqual([])
  })
  it('are of a way that is longer than the gap, else of a gap without rest', () => {
    const at = (from: number, room: string): Booking => booking('b', from, 60, { speakers: ['bob'], room })
    const first = booking('a', 0, 30, { speakers: ['bob'], room: 'hall' })
    expect(told(first, at(45, 'annex'))).toEqual([['walk-too-long a b bob', 5]])
    expect(told(first, at(35, 'attic'))).toEqual([['no-break a b bob', 5]])
    expect(told(first, at(30, 'hall'))).toEqual([['no-break a b bob', 10]])
    expect(told(first, at(40, 'attic'))).toEqual([])
    expect(told(first, at(50, 'annex'))).toEqual([])
  })
  it('are of a person who can’t come', () => {
    expect(told(booking('a', 90, 205, { speakers: ['ada', 'bob'] }))).toEqual([['speaker-unavailable a ada', 35]])
    expect(told(booking('a', 130, 200, { speakers: ['ada'] }))).toEqual([])
  })
  it('are of what lies outside the days of its event', () => {
    expect(told(booking('a', 50, 70, { event: 'sec' }), booking('b', 290, 320, { event: 'sec' }), booking('c', 60, 300, { event: 'sec' }), booking('d', 900, 901, { event: 'unknown' })))
      .toEqual([['outside-days a', 10], ['outside-days b', 20]])
  })
  it('are of one topic twice at a time at one event', () => {
    expect(told(booking('a', 60, 90, { topics: ['ebpf', 'wasm'] }), booking('b', 60, 70, { topics: ['ebpf'] }), booking('c', 60, 90, { topics: ['wasm'], event: 'sec' }))).toEqual([['same-topic a b ebpf', 10]])
  })
  it('are of more people than a room takes', () => {
    expect(told(booking('a', 0, 30, { room: 'attic', expected: 11 }), booking('b', 30, 60, { room: 'attic', expected: 10 }), booking('c', 0, 30, { room: 'annex', expected: 999 }))).toEqual([['room-too-small a attic', 1]])
  })
})

describe('conflicts of many slots', () => {
  const arbitraryBookings = fc.uniqueArray(fc.record({
    id: fc.uuid(),
    event: fc.constantFrom('kube', 'sec', 'unknown'),
    session: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6'),
    room: fc.constantFrom('hall', 'attic', 'annex', null),
    speakers: fc.array(fc.constantFrom('ada', 'bob', 'eve'), { maxLength: 3 }),
    topics: fc.subarray(['ebpf', 'wasm']),
    expected: fc.constantFrom(null, 5, 50, 500),
    from: fc.integer({ min: -20, max: 620 }).map((at) => at * minute),
    lasts: fc.integer({ min: 1, max: 120 }),
  }), { selector: ({ id }) => id, maxLength: 25 }).map((all): Booking[] => all.map(({ lasts, ...given }) => ({ ...given, until: given.from + lasts * minute })))
  const asSet = (conflicts: readonly Conflict[]): string[] => conflicts.map((conflict) => `${keyOfConflict(conflict)}: ${conflict.amount}`).sort()

  it('are those that a look at every pair finds', () => {
    fc.assert(fc.property(arbitraryBookings, (bookings) => {
      expect(asSet(findConflicts(bookings, facts))).toEqual(asSet(findNaively(bookings)))
    }))
  })
  it('are found of one slot as of all', () => {
    fc.assert(fc.property(arbitraryBookings.filter(({ length }) => length > 0), (bookings) => {
      const [first, ...others] = bookings
      const expected = asSet(findConflicts(bookings, facts).filter(({ slots }) => slots.includes(first!.id)))
      expect(asSet(findConflictsOf(first!, bookings, facts))).toEqual(expected)
      expect(asSet(findConflictsOf(first!, others, facts))).toEqual(expected)
    }))
  })
  it('do not hang on the order in which slots are given', () => {
    fc.assert(fc.property(arbitraryBookings, (bookings) => { expect(asSet(findConflicts(bookings.toReversed(), facts))).toEqual(asSet(findConflicts(bookings, facts))) }))
  })
  it('look at neighbours only', () => {
    const bookings = Array.from({ length: 20_000 }, (_, at) => booking(String(at), at * 50, at * 50 + 30, { room: 'hall', speakers: ['bob'], topics: ['ebpf'], event: 'unknown' }))
    expect(findConflicts(bookings, { ...facts, rest: 0 })).toEqual([])
  }, 5_000)
})

/** The definition, told pair by pair. */
function findNaively(bookings: readonly Booking[]): Conflict[] {
  const found: Conflict[] = []
  const shared = (a: readonly string[], b: readonly string[]): string[] => [...new Set(a)].filter((one) => b.includes(one))
  for (const a of bookings) {
    const bounds = facts.days.get(a.event)
    const minutes = Array.from({ length: (a.until - a.from) / minute }, (_, index) => a.from + index * minute)
    const outside = minutes.filter((at) => bounds !== undefined && (at < bounds.from || at >= bounds.until)).length
    if (outside > 0) found.push({ kind: 'outside-days', slots: [a.id], subject: null, amount: outside })
    for (const speaker of new Set(a.speakers)) {
      const missed = minutes.filter((at) => (facts.unavailable.get(speaker) ?? []).some(({ from, until }) => from <= at && at < until)).length
      if (missed > 0) found.push({ kind: 'speaker-unavailable', slots: [a.id], subject: speaker, amount: missed })
    }
    const places = facts.capacity.get(a.room ?? '')
    if (places !== undefined && a.expected !== null && a.expected > places) found.push({ kind: 'room-too-small', slots: [a.id], subject: a.room, amount: a.expected - places })
    for (const b of bookings.filter(({ id }) => id > a.id)) {
      const both = minutes.filter((at) => b.from <= at && at < b.until).length
      const pair = (kind: Conflict['kind'], subject: string, amount: number): void => void found.push({ kind, slots: [a.id, b.id], subject, amount })
      if (both > 0 && a.room !== null && a.room === b.room) pair('room-overlap', a.room, both)
      if (both > 0 && a.event === b.event && a.session !== b.session) for (const topic of shared(a.topics, b.topics)) pair('same-topic', topic, both)
      if (a.session === b.session) continue
      for (const speaker of shared(a.speakers, b.speakers)) {
        const gap = Math.max(b.from - a.until, a.from - b.until) / minute
        const way = facts.walk(a.room, b.room)
        if (both > 0) pair('speaker-overlap', speaker, both)
        else if (gap < way) pair('walk-too-long', speaker, way - gap)
        else if (gap < facts.rest) pair('no-break', speaker, facts.rest - gap)
      }
    }
  }
  return found
}
