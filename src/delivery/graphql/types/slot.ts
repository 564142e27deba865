import { SlotStateEnum } from '../enums.ts'
import type { PlacedIn } from '../refs.ts'
import { RoomType, SessionType, SlotPlaceType, SlotType } from '../refs.ts'
import { findRef, see } from '../seen.ts'
import { durationOf, onClock } from '../times.ts'
import { isGiven } from '../isGiven.ts'

const zone = 'The clock on which to show it, with its offset. Without: UTC.'

SlotType.implement({
  description: 'One placing of a session in a room at a time. A session given twice has two slots.',
  fields: (t) => ({
    id: t.id({ description: 'UUID of the slot.', resolve: ({ slot }) => slot.id }),
    number: t.int({ description: 'Unique for ever; feeds whose format wants a number use it.', resolve: ({ slot }) => slot.number }),
    guid: t.id({ description: 'Random UUID under which feeds know the slot.', resolve: ({ slot }) => slot.guid }),
    startsAt: t.field({ type: 'DateTime', description: 'When it begins.', args: { timeZone: t.arg({ type: 'TimeZone', description: zone }) }, resolve: ({ slot }, { timeZone }) => onClockIf(timeZone, slot.startsAt) }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends.', args: { timeZone: t.arg({ type: 'TimeZone', description: zone }) }, resolve: ({ slot }, { timeZone }) => onClockIf(timeZone, slot.endsAt) }),
    startsAtLocal: t.field({ type: 'DateTime', description: 'When it begins, on the clock of the event, with its offset.', resolve: ({ slot, view }) => onClock(slot.startsAt, view.event.event.timeZone) }),
    endsAtLocal: t.field({ type: 'DateTime', description: 'When it ends, on the clock of the event, with its offset.', resolve: ({ slot, view }) => onClock(slot.endsAt, view.event.event.timeZone) }),
    day: t.field({ type: 'Date', description: 'The day of the programme to which it belongs.', resolve: ({ day }) => day }),
    duration: t.field({ type: 'Duration', description: 'How long it takes.', resolve: ({ slot }) => durationOf(slot.startsAt, slot.endsAt) }),
    room: t.field({ type: RoomType, nullable: true, description: 'Where; null for what has no room of its own, such as a break.', resolve: ({ slot, view }) => findRef(view, 'room', slot.room) }),
    session: t.field({ type: SessionType, description: 'What is given.', resolve: ({ view, session }) => see(view, session) }),
    state: t.field({ type: SlotStateEnum, description: 'Whether it takes place.', resolve: ({ slot }) => slot.state }),
    sequence: t.int({ description: 'Grows by one whenever time, room or state change (RFC 5545, SEQUENCE).', resolve: ({ slot }) => slot.sequence }),
    changedAt: t.field({ type: 'DateTime', description: 'When time, room or state changed last.', resolve: ({ slot }) => slot.changedAt }),
    movedFrom: t.field({ type: SlotPlaceType, nullable: true, description: 'Where it was before it was last moved; null if it never was since the programme became public.', resolve: placeBefore }),
  }),
})

SlotPlaceType.implement({
  description: 'A place in the programme.',
  fields: (t) => ({
    room: t.field({ type: RoomType, nullable: true, description: 'The room; null if there was none, or if it is no longer in use.', resolve: ({ view, place }) => findRef(view, 'room', place.room) }),
    startsAt: t.field({ type: 'DateTime', description: 'Begin.', args: { timeZone: t.arg({ type: 'TimeZone', description: zone }) }, resolve: ({ place }, { timeZone }) => onClockIf(timeZone, place.startsAt) }),
    endsAt: t.field({ type: 'DateTime', description: 'End.', args: { timeZone: t.arg({ type: 'TimeZone', description: zone }) }, resolve: ({ place }, { timeZone }) => onClockIf(timeZone, place.endsAt) }),
  }),
})

function placeBefore({ slot, view }: PlacedIn) {
  return slot.movedFrom && { view, place: slot.movedFrom }
}

function onClockIf(timeZone: string | null | undefined, instant: string): string {
  return isGiven(timeZone) ? onClock(instant, timeZone) : instant
}
