import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { atOnce } from '../../program/steps.ts'
import { describeNow } from './describeNow.ts'
import type { Now } from './describeNow.ts'

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const slotsOf = ({ entities }: Edition) => entities.sessions.flatMap(({ slots }) => slots)
const idsOf = (now: Now, key: 'now' | 'next'): string[] => now.rooms.flatMap((room) => room[key].map(({ slot }) => slot)).sort()

it('says what the small edition shows while its first session is on', async () => {
  const first = slotsOf(smallEdition).map(({ startsAt }) => startsAt).sort()[0] ?? ''
  await expect(`${JSON.stringify(atOnce(describeNow(smallEdition, { ...options, at: first })), null, 2)}\n`).toMatchFileSnapshot('./golden/small.en.json')
})

it('has on stage what a look at every slot finds, at any instant of whatever edition', () => {
  const asked = arbitraryEdition.chain((edition) => {
    const boundaries = slotsOf(edition).flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
    return fc.record({
      edition: fc.constant(edition),
      at: boundaries.length === 0 ? fc.constant(0) : fc.tuple(fc.constantFrom(...boundaries), fc.constantFrom(-1, 0, 1)).map(([boundary, off]) => boundary + off),
    })
  })
  fc.assert(fc.property(asked, ({ edition, at }) => {
    const now = atOnce(describeNow(edition, { ...options, at: new Date(at).toISOString() }))
    const slots = slotsOf(edition)
    expect(idsOf(now, 'now')).toEqual(slots.filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= at && at < Date.parse(endsAt)).map(({ id }) => id).sort())
    const next = slots.filter((slot) => Date.parse(slot.startsAt) > at
      && !slots.some((other) => other.room === slot.room && Date.parse(other.startsAt) > at && Date.parse(other.startsAt) < Date.parse(slot.startsAt)))
    expect(idsOf(now, 'next')).toEqual(next.map(({ id }) => id).sort())
    const boundaries = slots.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]).filter((boundary) => boundary > at)
    expect(now.until).toBe(boundaries.length === 0 ? null : new Date(Math.min(...boundaries)).toISOString())
  }), { numRuns: 300 })
})

it('says the same all the while until something begins or ends', () => {
  fc.assert(fc.property(arbitraryEdition, (edition) => {
    const at = slotsOf(edition)[0]?.startsAt ?? '2026-03-23T09:00:00Z'
    const now = atOnce(describeNow(edition, { ...options, at }))
    if (now.until === null) return
    const later = new Date(Date.parse(now.until) - 1).toISOString()
    expect(atOnce(describeNow(edition, { ...options, at: later }))).toEqual(now)
  }))
})
