import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryChange, kinded } from '../../../tests/support/arbitraryChange.ts'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { canonicalJson } from '../canonical.ts'
import { diffManifests } from '../diffManifests.ts'
import { entityKinds } from '../kinds.ts'
import type { SessionEntity, Slot } from '../entities.ts'
import { contentsOf } from './contents.ts'
import type { Contents, KindedEntity } from './contents.ts'
import { describeDifference } from './describeDifference.ts'
import { countActs, entityDifferenceSchema } from './difference.ts'

const manifestOf = (contents: Contents) => entityKinds.flatMap((kind) => [...contents[kind].values()].map((entity) => ({ kind, id: entity.id, slug: '', hash: canonicalJson(entity) })))

describe('the difference of two editions', () => {
  it('is empty for equal ones', () => {
    fc.assert(fc.property(arbitraryEdition, (edition) => {
      expect(describeDifference(contentsOf(kinded(edition)), contentsOf(kinded(structuredClone(edition))))).toEqual([])
    }))
  })

  it('names every entity whose hash differs once, with what differs, and no other', () => {
    fc.assert(fc.property(arbitraryChange, ({ before, after }) => {
      const { added, changed, removed } = diffManifests(manifestOf(before), manifestOf(after))
      const told = describeDifference(before, after)
      const keys = (acts: (one: readonly string[]) => boolean) => told.filter((one) => acts(one.acts)).map(({ kind, id }) => `${kind} ${id}`).toSorted()
      const keysOf = (entries: readonly { kind: string; id: string }[]) => entries.map(({ kind, id }) => `${kind} ${id}`).toSorted()
      expect(keys((acts) => acts.includes('new'))).toEqual(keysOf(added))
      expect(keys((acts) => acts.includes('removed'))).toEqual(keysOf(removed))
      expect(keys((acts) => !acts.includes('new') && !acts.includes('removed'))).toEqual(keysOf(changed))
      for (const one of told) {
        expect(entityDifferenceSchema.parse(one).name).not.toBe('')
        if (!one.acts.includes('new') && !one.acts.includes('removed')) expect(one.changes.length).toBeGreaterThan(0)
        for (const { before: was, after: is } of one.changes) expect(was === is && was !== null).toBe(false)
      }
    }))
  })

  it('the other way round has new and gone, cancelled and resumed, before and after swapped', () => {
    const mirrored: Record<string, string> = { new: 'removed', removed: 'new', cancelled: 'resumed', resumed: 'cancelled', scheduled: 'unscheduled', unscheduled: 'scheduled' }
    fc.assert(fc.property(arbitraryChange, ({ before, after }) => {
      const there = describeDifference(before, after).map(({ kind, id, acts, changes }) => [`${kind} ${id}`, acts.map((act) => mirrored[act] ?? act).toSorted(), changes.length])
      const back = describeDifference(after, before).map(({ kind, id, acts, changes }) => [`${kind} ${id}`, acts.toSorted(), changes.length])
      expect(new Set(back.map(canonicalJson))).toEqual(new Set(there.map(canonicalJson)))
    }))
  })
})

describe('in words', () => {
  const slot: Slot = {
    id: 'd1', number: 1, guid: 'd1', room: 'r1', startsAt: '2026-04-01T08:30:00Z', endsAt: '2026-04-01T08:55:00Z', state: 'confirmed', sequence: 0, changedAt: '2026-01-01T00:00:00Z', movedFrom: null,
  }
  const session: SessionEntity = {
    id: 's1', slug: 'opening', formerSlugs: [], title: { en: 'Opening' }, kind: 'talk', abstract: null, track: null, level: null, audiences: [], language: null, topics: [], appearances: [], state: 'confirmed',
    replacedBy: null, sponsor: null, links: [], doNotRecord: false, slots: [slot],
  }
  const room = (id: string, name: string): KindedEntity => ({ kind: 'room', entity: { id, guid: id, slug: id, name: { en: name }, venue: null, floor: null, capacity: null, order: 0 } })
  const event: KindedEntity = {
    kind: 'event',
    entity: {
      id: 'e1', slug: 'e', formerSlugs: [], name: { en: 'E' }, kind: 'meetup', parent: null, organizer: null, tagline: null, description: null, startsOn: '2026-04-01', endsOn: '2026-04-01', timeZone: 'Europe/London',
      dayEndsAtHour: 4, rasterMinutes: 5, venue: null, phase: 'live', registration: null, callForProposals: null, tiers: [], links: [], codeOfConductUrl: null, logo: null, cover: null,
    },
  }
  const contents = (own: SessionEntity): Contents => contentsOf([event, room('r1', 'Platinum 1'), room('r2', 'Platinum 2'), { kind: 'session', entity: own }])
  const between = (changed: Partial<SessionEntity>) => describeDifference(contents(session), contents({ ...session, ...changed }))[0]

  it('a move is from a room and time to another, on the clock of the event', () => {
    expect(between({ slots: [{ ...slot, room: 'r2', startsAt: '2026-04-01T09:30:00Z', endsAt: '2026-04-01T09:55:00Z', sequence: 1 }] })).toMatchObject({
      name: 'Opening', acts: ['moved'],
      changes: [{ field: 'Time and place', before: 'Platinum 1, Wed 1 Apr 2026, 09:30–09:55 GMT+1', after: 'Platinum 2, Wed 1 Apr 2026, 10:30–10:55 GMT+1' }],
    })
  })
  it('a session that is cancelled is told once, not for each slot', () => {
    expect(between({ state: 'cancelled', slots: [{ ...slot, state: 'cancelled', sequence: 1 }] })).toMatchObject({ acts: ['cancelled'], changes: [{ field: 'State', before: 'Confirmed', after: 'Cancelled' }] })
    expect(between({ slots: [{ ...slot, state: 'cancelled', sequence: 1 }] })).toMatchObject({ acts: ['cancelled'], changes: [{ field: 'Slot Platinum 1, Wed 1 Apr 2026, 09:30–09:55 GMT+1', after: 'cancelled' }] })
  })
  it('a text is told in each language, a field by the name editors know', () => {
    expect(between({ title: { en: 'Opening remarks', de: 'Eröffnung' }, doNotRecord: true })?.changes).toEqual([
      { field: 'Title', before: 'Opening', after: 'Opening remarks' }, { field: 'Title (de)', before: null, after: 'Eröffnung' }, { field: 'Not to be recorded', before: 'No', after: 'Yes' },
    ])
  })
  it('what only looks different is told as such', () => {
    const abstract = (html: string) => ({ en: { html, markdown: 'Hello', text: 'Hello' } })
    expect(describeDifference(contents({ ...session, abstract: abstract('<p>Hello</p>') }), contents({ ...session, abstract: abstract('<h2>Hello</h2>') }))[0]?.changes).toEqual([{ field: 'Abstract', before: null, after: null }])
  })
  it('acts are counted', () => {
    expect(countActs([{ acts: ['moved', 'changed'] }, { acts: ['changed'] }])).toEqual([{ act: 'moved', count: 1 }, { act: 'changed', count: 2 }])
  })
})
