import type { SlotPlace } from './entities.ts'

/** A slot as editors of a schedule hold it. */
export type EditedSlot = SlotPlace & { readonly id: string; readonly session: string; readonly updatedAt: string }

/** What one act of an editor does to slots. */
export type SlotEdit =
  | { readonly kind: 'place'; readonly slot: string; readonly to: SlotPlace }
  | { readonly kind: 'add'; readonly session: string; readonly to: SlotPlace }
  | { readonly kind: 'remove'; readonly slot: string }

export type Slots<S extends EditedSlot = EditedSlot> = ReadonlyMap<string, S>

/** What is needed to take an act back: the slots as they were, and as they became. */
export type Step = { readonly label: string; readonly before: readonly EditedSlot[]; readonly after: readonly EditedSlot[] }

const minute = 60_000

/** To another start and room; it lasts as long as before. @param startsAt RFC 3339. */
export function moved(slot: SlotPlace, startsAt: string, room: string | null): SlotPlace {
  const lasts = Date.parse(slot.endsAt) - Date.parse(slot.startsAt)
  return { room, ...spanOf(Date.parse(startsAt), Date.parse(startsAt) + lasts) }
}

/** To other ends; one that would end before it starts lasts one raster instead. */
export function resized(slot: SlotPlace, { startsAt, endsAt }: { startsAt: string; endsAt: string }, rasterMinutes: number): SlotPlace {
  const starts = Date.parse(startsAt)
  return { room: slot.room, ...spanOf(starts, Math.max(Date.parse(endsAt), starts + rasterMinutes * minute)) }
}

/** Each takes the other's room and start, and lasts as long as before. */
export function swapped(a: EditedSlot, b: EditedSlot): SlotEdit[] {
  return [
    { kind: 'place', slot: a.id, to: moved(a, b.startsAt, b.room) },
    { kind: 'place', slot: b.id, to: moved(b, a.startsAt, a.room) },
  ]
}

/** The slots after edits of places and removals, as shown until the server has answered. What is added comes with that answer. */
export function applyEdits<S extends EditedSlot>(slots: Slots<S>, edits: readonly SlotEdit[]): Slots<S> {
  const next = new Map(slots)
  for (const edit of edits) {
    if (edit.kind === 'remove') next.delete(edit.slot)
    const slot = edit.kind === 'place' ? next.get(edit.slot) : undefined
    if (edit.kind === 'place' && slot !== undefined) next.set(slot.id, { ...slot, ...edit.to })
  }
  return next
}

/** The slots with what the server says of some of them. */
export function mergeSlots<S extends EditedSlot>(slots: Slots<S>, told: { readonly slots: readonly S[]; readonly removed: readonly string[] }): Slots<S> {
  const next = new Map(slots)
  for (const slot of told.slots) next.set(slot.id, slot)
  for (const id of told.removed) next.delete(id)
  return next
}

/**
 * The edits that take a step back; `null` if somebody changed one of its slots since. A slot that the step removed comes
 * back as a new one.
 */
export function undoOf({ before, after }: Step, slots: Slots): SlotEdit[] | null {
  const isAsLeft = after.every((left) => {
    const now = slots.get(left.id)
    return now !== undefined && isSamePlace(now, left)
  })
  if (!isAsLeft) return null
  const left = new Set(after.map(({ id }) => id))
  const were = new Set(before.map(({ id }) => id))
  return [
    ...before.map((slot): SlotEdit => (left.has(slot.id) ? { kind: 'place', slot: slot.id, to: placeOf(slot) } : { kind: 'add', session: slot.session, to: placeOf(slot) })),
    ...after.filter(({ id }) => !were.has(id)).map(({ id }): SlotEdit => ({ kind: 'remove', slot: id })),
  ]
}

export function isSamePlace(a: SlotPlace, b: SlotPlace): boolean {
  return a.room === b.room && Date.parse(a.startsAt) === Date.parse(b.startsAt) && Date.parse(a.endsAt) === Date.parse(b.endsAt)
}

function placeOf({ room, startsAt, endsAt }: SlotPlace): SlotPlace {
  return { room, startsAt, endsAt }
}

function spanOf(from: number, until: number): { startsAt: string; endsAt: string } {
  return { startsAt: new Date(from).toISOString(), endsAt: new Date(until).toISOString() }
}
