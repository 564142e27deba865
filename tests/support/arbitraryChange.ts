import fc from 'fast-check'
import type { Edition } from '../../src/program/edition.ts'
import type { RoomEntity } from '../../src/program/entities.ts'
import { contentsOf } from '../../src/program/difference/contents.ts'
import type { KindedEntity } from '../../src/program/difference/contents.ts'
import { arbitraryEdition } from './arbitraryEdition.ts'

export const kinded = ({ entities }: Edition): KindedEntity[] => [
  ...entities.events.map((entity) => ({ kind: 'event' as const, entity })), ...entities.rooms.map((entity) => ({ kind: 'room' as const, entity })),
  ...entities.tracks.map((entity) => ({ kind: 'track' as const, entity })), ...entities.speakers.map((entity) => ({ kind: 'speaker' as const, entity })),
  ...entities.sessions.map((entity) => ({ kind: 'session' as const, entity })),
]

/** An edition, and what some hours of work may make of it: things gone, new, renamed, moved, cancelled. */
export const arbitraryChange = fc.record({ before: arbitraryEdition, other: arbitraryEdition, fates: fc.array(fc.nat({ max: 5 }), { minLength: 20, maxLength: 20 }) }).map(({ before, other, fates }) => {
  const [room] = before.entities.rooms
  const after = [...kinded(before).flatMap((one, index) => alter(one, fates[index] ?? 0, room)), ...kinded(other).filter(({ kind }) => kind !== 'event')]
  return { before: contentsOf(kinded(before)), after: contentsOf(after) }
})

function alter(one: KindedEntity, fate: number, room: RoomEntity | undefined): KindedEntity[] {
  if (fate === 0 && one.kind !== 'event') return []
  if (one.kind !== 'session' || fate === 5) return [one]
  const { entity } = one
  if (fate === 1) return [{ kind: 'session', entity: { ...entity, title: { ...entity.title, de: 'Anders' } } }]
  if (fate === 2) return [{ kind: 'session', entity: { ...entity, slots: entity.slots.map((slot) => ({ ...slot, room: room?.id ?? null, startsAt: '2026-04-02T07:00:00Z', endsAt: '2026-04-02T08:00:00Z' })) } }]
  if (fate === 3) return [{ kind: 'session', entity: { ...entity, state: entity.state === 'confirmed' ? 'cancelled' : 'confirmed' } }]
  return [{ kind: 'session', entity: { ...entity, slots: entity.slots.map((slot) => ({ ...slot, sequence: slot.sequence + 1 })) } }]
}
