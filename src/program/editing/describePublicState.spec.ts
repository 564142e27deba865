import { describe, expect, it } from 'vitest'
import { describeEventState, describeLooseState } from './describePublicState.ts'
import type { EventState, PublicState } from './publicState.ts'

const published: Omit<PublicState, 'events'> = { isTrashed: false, isPublished: true, draftFields: [], others: 0, scheduled: [], names: {} }
const live: EventState = {
  event: { id: 'e', name: 'E', timeZone: 'Europe/London' }, edition: 12, isTakenOff: false, isShown: true, waits: false, isHeld: false, releaseAt: null, isFrozen: false, isBuilding: false, failure: null,
  isEventPublished: true, phase: 'live', publishing: 'continuous', isShownInPhase: true, outsideDates: null, isSessionPublished: true,
}
const told = (state: Partial<PublicState>, at: Partial<EventState>, isModified = false) => describeEventState({ ...published, ...state }, { ...live, ...at }, isModified)

describe('what the public sees of a document', () => {
  it('is the same as the editor sees', () => {
    expect(told({}, {})).toEqual({ tone: 'same', headline: 'Public shows edition 12: the same as you see', reasons: [] })
    expect(told({}, { isBuilding: true }).tone).toBe('pending')
  })
  it('differs, with every reason', () => {
    expect(told({ draftFields: ['Title', 'Abstract'] }, {})).toEqual({ tone: 'differs', headline: 'Public shows edition 12: differs from what you see', reasons: ['Title, Abstract changed in a draft that is not published'] })
    expect(told({}, { waits: true, publishing: 'release' }).reasons).toEqual(['what is published waits for a release (the event publishes by release)'])
    expect(told({}, { waits: true, isHeld: true }).reasons).toEqual(['what is published waits for a release (the event is on hold)'])
    expect(told({}, { waits: true, releaseAt: '2026-04-01T08:00:00.000Z' }).reasons).toEqual(['what is published waits for the release set for Wed 1 Apr 2026, 09:00 GMT+1'])
    expect(told({}, { isFrozen: true }).reasons).toEqual(['the event is archived, and its last edition stays as it is'])
    expect(told({}, { failure: 'no' }).reasons).toEqual(['the last build failed: no'])
    expect(told({ isPublished: false }, { waits: true }).reasons).toHaveLength(2)
    expect(told({}, {}, true)).toMatchObject({ tone: 'differs', reasons: ['what you changed here is not saved'] })
  })
  it.each<[Partial<PublicState>, Partial<EventState>, string]>([
    [{ isPublished: false }, {}, 'it is a draft'],
    [{ isTrashed: true }, {}, 'it is in the trash'],
    [{}, { isEventPublished: false, edition: null }, 'the event is not published'],
    [{}, { isTakenOff: true, edition: null }, 'the event was taken off'],
    [{}, { phase: 'call-for-proposals', isShownInPhase: false }, 'the phase “Call for proposals” does not show it yet'],
    [{}, { outsideDates: { from: '2026-04-01T08:00:00.000Z', until: null } }, 'it shows only from Wed 1 Apr 2026, 09:00 GMT+1'],
    [{}, { isSessionPublished: false }, 'its session is not published'],
    [{}, { waits: true }, 'what is published waits for a release (the event publishes by release)'],
    [{}, {}, 'nothing that is public names it'],
  ])('is nothing, because %j %j: %s', (state, at, reason) => {
    expect(told(state, { isShown: false, ...at })).toEqual({ tone: 'hidden', headline: 'Not public', reasons: [reason] })
  })
  it('comes in a moment while it is built', () => {
    expect(told({}, { isShown: false, isBuilding: true })).toEqual({ tone: 'pending', headline: 'Public in a moment', reasons: ['it is being built'] })
  })
  it('is told of documents that no event names, or only others’', () => {
    expect(describeLooseState(published)).toEqual({ tone: 'hidden', headline: 'Not public', reasons: ['no event names it yet'] })
    expect(describeLooseState({ ...published, others: 2 }).headline).toBe('Named by 2 events on which you do not work')
  })
})
