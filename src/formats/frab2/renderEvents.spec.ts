import { expect, it } from 'vitest'
import { opening, openingSlot, scheduleOf, sessionOf, slotOf, withSessions } from '../../../tests/support/schedule2.ts'
import type { Edition } from '../../program/edition.ts'

it('says of a moved slot where it is now, and nothing of a delay', () => {
  const movedFrom = { room: openingSlot.room, startsAt: '2026-03-28T06:00:00Z', endsAt: '2026-03-28T06:25:00Z' }
  expect(scheduleOf(withSessions(sessionOf({ slots: [slotOf(1, { movedFrom, sequence: 1 })] }))).events).toMatchObject([{ state: 'CONFIRMED', start: '2026-03-28T09:00:00+01:00' }])
})

it.each([
  ['a cancelled slot', { slots: [slotOf(1, { state: 'cancelled' })] }, 'CANCELLED: Opening'],
  ['a cancelled session', { state: 'cancelled' }, 'CANCELLED: Opening'],
  ['neither', {}, 'Opening'],
] as const)('says in the title, as there is no state, what is off of a break: %s', (_name, more, title) => {
  expect(scheduleOf(withSessions(sessionOf({ kind: 'break', ...more, slots: 'slots' in more ? [...more.slots] : opening.slots }))).events).toMatchObject([{ type: 'BREAK', title }])
})

it.each([
  ['talk', 'TALK'], ['keynote', 'TALK'], ['panel', 'DISCUSSION'], ['workshop', 'WORKSHOP'], ['lightning-talk', 'LIGHTNING_TALK'], ['case-study', 'TALK'], ['break', 'BREAK'], ['registration', 'META'], ['social', 'META'],
] as const)('a %s is a %s', (kind, type) => expect(scheduleOf(withSessions(sessionOf({ kind }))).events).toMatchObject([{ type }]))

it.each([['speaker', 'SPEAKER'], ['moderator', 'MODERATOR'], ['panelist', 'SPEAKER'], ['host', 'HOST']] as const)('a %s is a %s', (role, said) => {
  const appearances = opening.appearances.slice(0, 1).map((appearance) => ({ ...appearance, role }))
  expect(scheduleOf(withSessions(sessionOf({ appearances }))).events).toMatchObject([{ participants: [{ role: said }] }])
})

it.each([['de-CH', 'de'], ['de', 'de'], ['gsw', 'en'], [null, 'en']])('says of language %s that it is %s', (language, said) => {
  expect(scheduleOf(withSessions(sessionOf({ language }))).events).toMatchObject([{ language: said }])
})

it('lists the track and the room for what has none only if an event stands in them', () => {
  const namesOf = (...sessions: Edition['entities']['sessions']): string[][] => {
    const { tracks, rooms } = scheduleOf(withSessions(...sessions)).conference
    return [tracks, rooms].map((listed) => listed.map(({ name }) => name).filter((name) => name === 'Other' || name === 'No room'))
  }
  expect(namesOf(opening)).toEqual([[], []])
  expect(namesOf(opening, sessionOf({ kind: 'break', track: null, slots: [slotOf(2)] }))).toEqual([[], []])
  expect(namesOf(sessionOf({ track: null, slots: [slotOf(1, { room: null })] }))).toEqual([['Other'], ['No room']])
})
