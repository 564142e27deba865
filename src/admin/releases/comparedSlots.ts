import type { Calendar } from '@event-calendar/core'
import type { ComparedSchedule, ComparedSlot } from '../../program/difference/comparedSchedule.ts'
import { programmeDayOf } from '../../program/slots.ts'
import type { DrawnSlot, GridColumn } from '../schedule/gridSlots.ts'
import { heightClasses } from '../schedule/gridSlots.ts'
import { dayName, wallOf } from '../schedule/wallTime.ts'
import { actWords } from './actWords.ts'

/** A slot at one of its places: where it was, drawn as an outline, or where it is. */
export type Standing = { readonly slot: ComparedSlot; readonly place: NonNullable<ComparedSlot['after']>; readonly isPast: boolean }

/** The column of what has no room: breaks for all, and what has none yet. */
const noRoom = 'none'

/** How many slots differ on each day on which they are, or were. */
export function countByDay({ days, slots }: ComparedSchedule): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { after, before, acts } of slots) {
    if (acts.length === 0) continue
    const dates = new Set([before, after].flatMap((place) => (place === null ? [] : [programmeDayOf(place.startsAt, days)])))
    for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return counts
}

/** What stands on a day, before or afterwards: what moved within it stands twice. */
export function standingOn({ days, slots }: ComparedSchedule, day: string): Standing[] {
  return slots.flatMap((slot): Standing[] => {
    const { acts, after, before } = slot
    const isLeft = before !== null && (after === null || acts.includes('moved'))
    const standings = [...(isLeft ? [{ slot, place: before, isPast: true }] : []), ...(after === null ? [] : [{ slot, place: after, isPast: false }])]
    return standings.filter(({ place }) => programmeDayOf(place.startsAt, days) === day)
  })
}

/** The rooms that are in use on a day, or only those in which something differs. */
export function columnsFor({ rooms }: ComparedSchedule, standings: readonly Standing[], isAll: boolean): GridColumn[] {
  const used = new Set(standings.filter(({ slot }) => isAll || slot.acts.length > 0).map(({ place }) => place.room))
  return [
    ...(used.has(null) ? [{ id: noRoom, title: 'No room, or all', note: null, mark: null }] : []),
    ...rooms.filter(({ id }) => used.has(id)).map(({ capacity, floor, id, name }) => ({
      id, title: name, note: [floor, capacity === null ? null : `${capacity} people`].filter((part) => part !== null).join(', '), mark: null,
    })),
  ]
}

/** What the grid draws: outlines where something was, what did not change faintly. */
export function drawCompared(schedule: ComparedSchedule, standings: readonly Standing[], { columns, pixels, selected }: { columns: readonly GridColumn[]; pixels: number; selected: string | null }): Calendar.EventInput[] {
  const shown = new Set(columns.map(({ id }) => id))
  const sessions = new Map(schedule.sessions.map((session) => [session.id, session]))
  const colors = new Map(schedule.tracks.map(({ id, color }) => [id, color]))
  return standings.filter(({ place }) => shown.has(place.room ?? noRoom)).map(({ slot, place, isPast }) => {
    const session = sessions.get(slot.session)
    const { timeZone } = schedule.days
    const [start, end] = [wallOf(place.startsAt, timeZone), wallOf(place.endsAt, timeZone)]
    const time = `${start.slice(11)}–${end.slice(11)}`
    const marks = isPast ? [slot.after === null ? 'taken off' : `moved to ${placeWords(schedule, slot.after, place)}`] : marksOf(schedule, slot)
    const drawn: DrawnSlot = { title: session?.title ?? '', people: session?.people ?? '', time, marks, label: '' }
    const height = ((Date.parse(place.endsAt) - Date.parse(place.startsAt)) / 1_800_000) * pixels
    return {
      id: isPast ? `${slot.id} before` : slot.id,
      start, end, resourceIds: [place.room ?? noRoom], editable: false,
      classNames: [
        'schedule-slot', `compared-slot--${isPast ? 'past' : slot.acts[0] ?? 'same'}`,
        ...(slot.isCancelled ? ['schedule-slot--cancelled'] : []), ...(slot.id === selected ? ['schedule-slot--selected'] : []), ...heightClasses(height),
      ],
      styles: [`--track: ${colors.get(session?.track ?? '') ?? 'var(--theme-elevation-400)'}`],
      extendedProps: { ...drawn, label: [isPast ? `Was here: ${drawn.title}` : drawn.title, drawn.people, time, ...marks].filter((part) => part !== '').join(', ') },
    }
  })
}

/** The slot of what was chosen in the grid. */
export function slotOfDrawn(id: string): string {
  return id.replace(/ before$/, '')
}

/** A place in words, without what it has in common with another: `Thu 2 Apr, 10:00–10:55, Room 2`, or only `Room 2`. */
export function placeWords(schedule: ComparedSchedule, place: Standing['place'], other: Standing['place'] | null): string {
  const own = partsOf(schedule, place)
  const others = other === null ? [] : partsOf(schedule, other)
  return own.filter((part, index) => part !== others[index]).join(', ')
}

function partsOf({ days, rooms }: ComparedSchedule, { endsAt, room, startsAt }: Standing['place']): string[] {
  const [start, end] = [startsAt, endsAt].map((at) => wallOf(at, days.timeZone).slice(11))
  return [dayName(programmeDayOf(startsAt, days)), `${start ?? ''}–${end ?? ''}`, room === null ? 'no room' : rooms.find(({ id }) => id === room)?.name ?? 'another room']
}

function marksOf(schedule: ComparedSchedule, { acts, after, before }: ComparedSlot): string[] {
  return acts.map((act) => (act === 'moved' && before !== null ? `moved, was ${placeWords(schedule, before, after)}` : actWords[act]))
}
