import { advanceSlot } from '../../program/slots.ts'
import type { Slot } from '../../program/entities.ts'
import type { SlotDocument } from '../build/documents.ts'
import type { Reference } from './reference.ts'
import { instant } from './values.ts'

/** What the public knew of a slot last, and whether the live edition still shows it. */
export type KnownSlot = { slot: Slot; isLive: boolean }

export type SlotHistory = {
  /** By slot id: every slot the public ever saw. */
  known: ReadonlyMap<string, KnownSlot>
  /** By slot id: slots of the staged edition, as far as they differ from `known`. */
  staged: ReadonlyMap<string, Slot>
}

/** @param at the instant of this build. */
export function slotEntity(slot: SlotDocument, reference: Reference, history: SlotHistory, at: string): Slot {
  const next = {
    id: slot.id,
    number: slot.number,
    guid: slot.guid,
    room: reference('room', slot.room),
    startsAt: instant(slot.startsAt),
    endsAt: instant(slot.endsAt),
    state: slot.state ?? 'confirmed',
  }
  const advanced = advanceKnownSlot(history.known.get(slot.id) ?? null, next, at)
  const staged = history.staged.get(slot.id)
  // A staged slot keeps the instant at which its change was first built: building again changes nothing.
  return staged !== undefined && isSameSlot({ ...staged, changedAt: advanced.changedAt }, advanced) ? staged : advanced
}

/**
 * As `advanceSlot`; a slot that comes back after it was gone has always changed, so that a calendar which dropped it
 * (or holds it as cancelled) takes it up again.
 */
export function advanceKnownSlot(known: KnownSlot | null, next: Omit<Slot, 'sequence' | 'changedAt' | 'movedFrom'>, at: string): Slot {
  if (known === null) return advanceSlot(null, next, at)
  const advanced = advanceSlot(known.slot, next, at)
  if (known.isLive || advanced.sequence > known.slot.sequence) return advanced
  return { ...advanced, sequence: known.slot.sequence + 1, changedAt: at }
}

/** True if two slots are equal in every field. */
export function isSameSlot(a: Slot, b: Slot): boolean {
  return (
    a.room === b.room && a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.state === b.state && a.number === b.number &&
    a.guid === b.guid && a.sequence === b.sequence && a.changedAt === b.changedAt && a.movedFrom?.room === b.movedFrom?.room &&
    a.movedFrom?.startsAt === b.movedFrom?.startsAt && a.movedFrom?.endsAt === b.movedFrom?.endsAt
  )
}
