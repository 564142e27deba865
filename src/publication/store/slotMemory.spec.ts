import { describe, expect, it } from 'vitest'
import type { Slot } from '../../program/entities.ts'
import { advanceKnownSlot, slotEntity } from '../entities/slot.ts'
import type { KnownSlot } from '../entities/slot.ts'
import { referenceTo } from '../entities/reference.ts'
import { changesOfSlots } from './slotMemory.ts'

const bare = { id: 'a', number: 1, guid: 'g', room: 'hall', startsAt: '2026-04-01T09:00:00Z', endsAt: '2026-04-01T09:25:00Z', state: 'confirmed' as const }
const slot: Slot = { ...bare, sequence: 2, changedAt: '2026-03-01T00:00:00Z', movedFrom: null }
const known = (isLive: boolean, of: Slot = slot): Map<string, KnownSlot> => new Map([[of.id, { slot: of, isLive }]])
const now = '2026-03-09T00:00:00Z'

describe('changesOfSlots', () => {
  it('is nothing where nothing changed', () => expect(changesOfSlots(known(true), [slot])).toEqual({ changed: [], removed: [] }))
  it.each([
    ['is new', new Map(), [slot], { changed: [slot], removed: [] }],
    ['comes back', known(false), [slot], { changed: [slot], removed: [] }],
    ['moved', known(true), [{ ...slot, room: null }], { changed: [{ ...slot, room: null }], removed: [] }],
    ['is gone', known(true), [], { changed: [], removed: ['a'] }],
    ['was gone', known(false), [], { changed: [], removed: [] }],
  ])('has a slot that %s', (_what, before: Map<string, KnownSlot>, slots, changes) => expect(changesOfSlots(before, slots)).toEqual(changes))
})

describe('advanceKnownSlot', () => {
  it('leaves a live slot that did not change as it was', () => expect(advanceKnownSlot({ slot, isLive: true }, bare, now)).toEqual(slot))
  it('grows once for a slot that comes back, moved or not', () => {
    expect(advanceKnownSlot({ slot, isLive: false }, bare, now)).toEqual({ ...slot, sequence: 3, changedAt: now })
    expect(advanceKnownSlot({ slot, isLive: false }, { ...bare, room: null }, now)).toMatchObject({ sequence: 3, movedFrom: { room: 'hall' } })
  })
})

describe('slotEntity', () => {
  const document = { ...bare, session: 's', startsAt: '2026-04-01T10:00:00.000Z', endsAt: '2026-04-01T10:25:00.000Z' }
  const reference = referenceTo({ room: new Set(['hall']) })
  it('keeps the instant of a change that waits already', () => {
    const history = { known: known(true), staged: new Map<string, Slot>() }
    const first = slotEntity(document, reference, history, now)
    expect(first).toMatchObject({ sequence: 3, changedAt: now, startsAt: '2026-04-01T10:00:00Z' })
    const later = '2026-03-10T00:00:00Z'
    expect(slotEntity(document, reference, { ...history, staged: new Map([['a', first]]) }, later)).toEqual(first)
    expect(slotEntity({ ...document, state: 'cancelled' }, reference, { ...history, staged: new Map([['a', first]]) }, later)).toMatchObject({ sequence: 3, changedAt: later })
  })
  it('has no room that is not in the edition', () => {
    expect(slotEntity(document, referenceTo({}), { known: new Map(), staged: new Map() }, now).room).toBeNull()
  })
})
