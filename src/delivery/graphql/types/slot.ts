import { SlotStateEnum } from '../enums.ts'
import type { PlacedIn } from '../refs.ts'
import { RoomType, SessionType, SlotPlaceType, SlotType } from '../refs.ts'
import { findRef, see } from '../seen.ts'
import { onClockIf, zoneArguments } from '../inputs/zoneArguments.ts'
import { localDateTime } from '../../../program/localDateTime.ts'
import { durationOf } from '../times.ts'

SlotType.implement({
  description: 'One placing of a session in a room at a time. A session given twice has two slots.',
  fields: (t) => ({
    id: t.id({ description: 'UUID of the slot.', resolve: ({ slot }) => slot.id }),
    number: t.int({ description: 'Unique for ever; feeds whose format wants a number use it.', resolve: ({ slot }) => slot.number }),
    guid: t.id({ description: 'Random UUID under which feeds know the slot.', resolve: ({ slot }) => slot.guid }),
    startsAt: t.field({ type: 'DateTime', description: 'When it begins. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ slot }, { timeZone }) => onClockIf(timeZone, slot.startsAt) }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ slot }, { timeZone }) => onClockIf(timeZone, slot.endsAt) }),
    startsAtLocal: t.field({ type: 'DateTime', description: 'When it begins, on the clock of the event, with its offset, such as `2026-03-24T10:00:00+01:00`.', resolve: ({ slot, view }) => localDateTime(slot.startsAt, view.event.event.timeZone) }),
    endsAtLocal: t.field({ type: 'DateTime', description: 'When it ends, on the clock of the event, with its offset, such as `2026-03-24T10:25:00+01:00`.', resolve: ({ slot, view }) => localDateTime(slot.endsAt, view.event.event.timeZone) }),
    day: t.field({ type: 'Date', description: 'The day of the programme to which it belongs.', resolve: ({ day }) => day }),
    duration: t.field({ type: 'Duration', description: 'How long it takes.', resolve: ({ slot }) => durationOf(slot.startsAt, slot.endsAt) }),
    room: t.field({ type: RoomType, nullable: true, description: 'Where; null for what has no room of its own, such as a break.', resolve: ({ slot, view }) => findRef(view, 'room', slot.room) }),
    session: t.field({ type: SessionType, description: 'What is given.', resolve: ({ view, session }) => see(view, session) }),
    state: t.field({ type: SlotStateEnum, description: 'Whether it takes place.', resolve: ({ slot }) => slot.state }),
    sequence: t.int({ description: 'Grows by one whenever time, room or state change (RFC 5545, SEQUENCE).', resolve: ({ slot }) => slot.sequence }),
    changedAt: t.field({ type: 'DateTime', description: 'When time, room or state changed last; UTC.', resolve: ({ slot }) => slot.changedAt }),
    movedFrom: t.field({ type: SlotPlaceType, nullable: true, description: 'Where it was before it was last moved; null if it never was since the programme became public.', resolve: placeBefore }),
  }),
})

SlotPlaceType.implement({
  description: 'A place in the programme.',
  fields: (t) => ({
    room: t.field({ type: RoomType, nullable: true, description: 'The room; null if there was none, or if it is no longer in use.', resolve: ({ view, place }) => findRef(view, 'room', place.room) }),
    startsAt: t.field({ type: 'DateTime', description: 'When it began. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ place }, { timeZone }) => onClockIf(timeZone, place.startsAt) }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ended. UTC unless `timeZone` says otherwise.', args: zoneArguments, resolve: ({ place }, { timeZone }) => onClockIf(timeZone, place.endsAt) }),
  }),
})

function placeBefore({ slot, view }: PlacedIn) {
  return slot.movedFrom && { view, place: slot.movedFrom }
}
