import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { contentsOf } from '../difference/contents.ts'
import type { KindedEntity } from '../difference/contents.ts'
import type { SessionEntity, Slot } from '../entities.ts'
import { isOverlapping } from '../slots.ts'
import { checkContents } from './checkContents.ts'

const slot = (number: number, from: string, to: string, given: Partial<Slot> = {}): Slot => ({
  id: `d${number}`, number, guid: `d${number}`, room: 'r1', startsAt: `2026-04-01T${from}:00Z`, endsAt: `2026-04-01T${to}:00Z`, state: 'confirmed', sequence: 0, changedAt: '2026-01-01T00:00:00Z', movedFrom: null, ...given,
})
const session = (id: string, given: Partial<SessionEntity>): SessionEntity => ({
  id, slug: id, formerSlugs: [], title: { en: id.toUpperCase() }, kind: 'break', abstract: null, track: null, level: null, audiences: [], language: null, topics: [], appearances: [], state: 'confirmed', replacedBy: null,
  sponsor: null, links: [], doNotRecord: false, slots: [slot(1, '09:00', '09:30')], ...given,
})
const codesOf = (...sessions: SessionEntity[]) => checkContents(contentsOf(sessions.map((entity): KindedEntity => ({ kind: 'session', entity })))).map(({ code, subject }) => `${subject?.id} ${code}`)
const by = (speaker: string) => [{ speaker, role: 'speaker' as const, jobTitle: null, organization: null }]

describe('checks before a release', () => {
  it('find a room and a speaker twice at one time, and not where slots only touch or are cancelled', () => {
    const ada = { appearances: by('ada'), kind: 'talk' as const, abstract: { en: { html: '', markdown: '', text: '' } } }
    expect(codesOf(session('a', {}), session('b', { slots: [slot(2, '09:15', '09:45')] }))).toEqual(['b room-twice'])
    expect(codesOf(session('a', ada), session('b', { ...ada, slots: [slot(2, '09:15', '09:45', { room: 'r2' })] }))).toEqual(['b speaker-twice'])
    expect(codesOf(session('a', ada), session('b', { ...ada, slots: [slot(2, '09:30', '09:45')] }))).toEqual([])
    expect(codesOf(session('a', {}), session('b', { slots: [slot(2, '09:15', '09:45', { state: 'cancelled' }), slot(3, '10:00', '10:15')] }))).toEqual([])
    expect(codesOf(session('a', {}), session('b', { state: 'cancelled', slots: [slot(2, '09:15', '09:45')] }))).toEqual([])
  })
  it('find what is missing', () => {
    expect(codesOf(session('a', { kind: 'talk', slots: [] }))).toEqual(['a no-slot', 'a no-speakers', 'a no-abstract'])
    expect(codesOf(session('a', { slots: [slot(1, '09:00', '09:30', { room: null })] }))).toEqual(['a no-room'])
    expect(codesOf(session('a', { state: 'replaced' }))).toEqual(['a replaced-by-nothing'])
  })
  it('find as many overlaps in rooms as there are pairs that overlap', () => {
    fc.assert(fc.property(arbitraryEdition, ({ entities }) => {
      const contents = contentsOf([...entities.rooms.map((entity): KindedEntity => ({ kind: 'room', entity })), ...entities.sessions.map((entity): KindedEntity => ({ kind: 'session', entity }))])
      const slots = entities.sessions.filter(({ state }) => state === 'confirmed').flatMap((one) => one.slots).filter(({ state }) => state === 'confirmed')
      const pairs = slots.flatMap((a, index) => slots.slice(index + 1).filter((b) => isOverlapping(a, b)))
      expect(checkContents(contents).filter(({ code }) => code === 'room-twice')).toHaveLength(pairs.length)
    }))
  })
})
