import type { Calendar } from '@event-calendar/core'
import type { ScheduleSlot } from '../../content/schedule/schedule.ts'
import { conflictSeverity } from '../../program/conflicts.ts'
import type { Conflict } from '../../program/conflicts.ts'
import { isForAllRooms } from './scheduleModel.ts'
import type { ScheduleModel } from './scheduleModel.ts'
import { roomName, titleOf } from './scheduleWords.ts'
import { wallOf } from './wallTime.ts'

/** A column of a grid: a room, or a room of one event. */
export type GridColumn = { readonly id: string; readonly title: string; readonly note: string | null; readonly mark: string | null }

/** What a grid draws of a slot, besides its place. */
export type DrawnSlot = { title: string; people: string; time: string; marks: string[]; label: string }

export type Drawing = {
  model: ScheduleModel
  columns: readonly GridColumn[]
  /** The columns in which a slot stands. */
  columnsOf: (slot: ScheduleSlot) => readonly string[]
  conflicts: ReadonlyMap<string, readonly Conflict[]>
  selected: string | null
  /** Others are shown faintly. */
  isMeant: (slot: ScheduleSlot) => boolean
  changed: ReadonlySet<string>
  mayEdit: boolean
  /** Height of half an hour: a low slot shows whole lines of what matters most. */
  pixels: number
  /** Where events stand beside each other: what else to say of a slot, and colours by event. In a grid of rooms `null`. */
  beside: { notes: ReadonlyMap<string, string>; colors: ReadonlyMap<string, string> } | null
}

/** What the calendar is given to draw: only slots that have a column. */
export function gridSlots(slots: Iterable<ScheduleSlot>, drawing: Drawing): Calendar.EventInput[] {
  const drawn: Calendar.EventInput[] = []
  const shown = new Set(drawing.columns.map(({ id }) => id))
  for (const slot of slots) {
    const columns = drawing.columnsOf(slot).filter((column) => shown.has(column))
    if (columns.length > 0) drawn.push(draw(slot, columns, drawing))
  }
  return drawn
}

function draw(slot: ScheduleSlot, columns: string[], { beside, changed, conflicts, isMeant, mayEdit, model, pixels, selected }: Drawing): Calendar.EventInput {
  const { timeZone } = model.event.days
  const session = model.sessions.get(slot.session)
  const isOwn = slot.event === model.event.id
  const own = conflicts.get(slot.id) ?? []
  const worst = own.some(({ kind }) => conflictSeverity[kind] === 'error') ? 'error' : own.length > 0 ? 'warning' : null
  const marks = [
    ...(slot.state === 'cancelled' || session?.state === 'cancelled' ? ['cancelled'] : []),
    ...(session !== undefined && isOwn && !session.isPublished ? ['draft'] : []),
    ...(worst === null ? [] : [worst === 'error' ? 'conflict' : 'warning']),
    ...(beside?.notes.has(slot.id) === true ? [beside.notes.get(slot.id) ?? ''] : []),
  ]
  const [start, end] = [wallOf(slot.startsAt, timeZone), wallOf(slot.endsAt, timeZone)]
  const title = isOwn || beside !== null ? titleOf(model, slot) : `${model.events.get(slot.event)?.name ?? ''}: ${session?.title ?? 'taken'}`
  const people = (session?.speakers ?? []).map((id) => model.speakers.get(id)?.name ?? '').join(', ')
  const time = `${start.slice(11)}–${end.slice(11)}`
  const room = roomName(model, slot.room, isForAllRooms(session, slot.room))
  const drawnSlot: DrawnSlot = { title, people, time, marks, label: [title, people, time, room, ...marks].filter((part) => part !== '').join(', ') }
  return {
    id: slot.id,
    start,
    end,
    resourceIds: columns,
    editable: isOwn && mayEdit,
    classNames: [
      'schedule-slot', `schedule-slot-${slot.id}`,
      ...(isOwn || beside !== null ? [] : ['schedule-slot--beside']),
      ...(worst === null ? [] : [`schedule-slot--${worst}`]),
      ...(marks.includes('cancelled') ? ['schedule-slot--cancelled'] : []),
      ...(marks.includes('draft') ? ['schedule-slot--draft'] : []),
      ...(slot.id === selected ? ['schedule-slot--selected'] : []),
      ...(changed.has(slot.id) ? ['schedule-slot--changed'] : []),
      ...heightClasses(((Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 1_800_000) * pixels),
      ...(isMeant(slot) ? [] : ['schedule-slot--faint']),
    ],
    styles: [`--track: ${beside?.colors.get(slot.event) ?? model.tracks.get(session?.track ?? '')?.color ?? 'var(--theme-elevation-400)'}`],
    extendedProps: { ...drawnSlot },
  }
}

/** By classes, since a container query for each slot costs a hundred ms at the start of a drag. */
export function heightClasses(height: number): string[] {
  return height < 30 ? ['schedule-slot--low', 'schedule-slot--lowest'] : height < 48 ? ['schedule-slot--low'] : []
}
