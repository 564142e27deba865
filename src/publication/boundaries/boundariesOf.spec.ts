import { describe, expect, it } from 'vitest'
import { isShownAt } from '../entities/sponsor.ts'
import { boundariesOf } from './boundariesOf.ts'

const now = '2026-03-01T12:00:00.000Z'
const event = {
  id: 'e', slug: 's', name: { en: 'E' }, kind: 'conference' as const, startsOn: '2026-04-01', endsOn: '2026-04-01', timeZone: 'UTC', phase: 'announced' as const,
}
const sponsor = (showsFrom: string | null, showsUntil: string | null) => ({ id: 'x', organization: 'o', tier: 't', showsFrom, showsUntil })

describe('boundariesOf', () => {
  it('has each coming date of a sponsor once, in order', () => {
    const sponsors = [sponsor('2026-03-05T00:00:00.000Z', '2026-03-02T00:00:00.000Z'), sponsor('2026-02-01T00:00:00.000Z', '2026-03-05T00:00:00.000Z'), sponsor(null, null)]
    expect(boundariesOf({ event, sponsors }, now).builds).toEqual(['2026-03-02T00:00:00Z', '2026-03-05T00:00:00Z'])
  })
  it('has phase changes of the past too', () => {
    const phaseChanges = [{ phase: 'live' as const, at: '2026-04-01T07:00:00.000Z' }, { phase: 'call-for-proposals' as const, at: '2026-01-01T00:00:00.000Z' }]
    expect(boundariesOf({ event: { ...event, phaseChanges }, sponsors: [] }, now).phases).toEqual(['2026-01-01T00:00:00Z', '2026-04-01T07:00:00Z'])
  })
})

describe('isShownAt', () => {
  it.each([
    [null, null, true],
    [now, null, true],
    ['2026-03-01T12:00:00.001Z', null, false],
    [null, now, false],
    [null, '2026-03-01T12:00:00.001Z', true],
  ])('from %s until %s: %s', (from, until, shown) => expect(isShownAt(sponsor(from, until), now)).toBe(shown))
})
