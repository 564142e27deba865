import type { Edition } from '../program/edition.ts'
import type { SessionEntity, Slot } from '../program/entities.ts'
import { sortInSteps } from '../program/sortInSteps.ts'
import type { Steps } from '../program/steps.ts'

/** A slot with the session that it is of. */
export type Placed = {
  slot: Slot
  session: Edition['entities']['sessions'][number]
  /** Its start, in ms since 1970: sorting looks at it many times. */
  startMs: number
}

type ChooseSlot = (slot: Slot, session: SessionEntity) => boolean

/** The slots of an event by start, then by number. @param choose which are meant; all if not given. */
export function* slotsInTime(edition: Edition, choose?: ChooseSlot): Steps<Placed[]> {
  return yield* sortInSteps(yield* slotsOf(edition, choose), (a, b) => a.startMs - b.startMs || a.slot.number - b.slot.number)
}

/** The slots of an event by number. @param choose which are meant. */
export function* slotsByNumber(edition: Edition, choose: ChooseSlot): Steps<Placed[]> {
  return yield* sortInSteps(yield* slotsOf(edition, choose), (a, b) => a.slot.number - b.slot.number)
}

function* slotsOf({ entities: { sessions } }: Edition, choose: ChooseSlot = () => true): Steps<Placed[]> {
  const placed: Placed[] = []
  for (const session of sessions) {
    for (const slot of session.slots) if (choose(slot, session)) placed.push({ slot, session, startMs: Date.parse(slot.startsAt) })
    yield
  }
  return placed
}
