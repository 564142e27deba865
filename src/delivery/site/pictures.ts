import type { LiveEvent } from '../store/library.ts'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'

/** The event's logo, in the smallest file that is wide enough; nothing if it has none. */
export function logoOf({ event, of }: LiveEvent): Markup | null {
  const logo = event.logo === null ? undefined : of.media.byId.get(event.logo)
  const file = logo?.files.filter(({ width }) => (width ?? 0) >= 200).at(-1) ?? logo?.files[0]
  if (!file) return null
  // The event's name stands beside it: to those who hear the page it would only be said twice.
  return html`<div class="logo"><img src="/media/${encodeURIComponent(file.filename)}" alt="" width="${file.width ?? 96}" height="${file.height ?? 96}"></div>`
}

const rowHeight = 12
const mostRows = 6

/** The first day with a programme, small: a row for each room, a bar for each slot in the colour of its track. */
export function timetableOf({ days, of, event }: LiveEvent): Markup | null {
  const slots = days.find((day) => day.slots.length > 0)?.slots.filter(({ slot }) => slot.state === 'confirmed') ?? []
  const rooms = [...new Set(slots.map(({ slot }) => slot.room))].slice(0, mostRows)
  if (slots.length === 0) return null
  const [start, end] = [Math.min(...slots.map(({ slot }) => Date.parse(slot.startsAt))), Math.max(...slots.map(({ slot }) => Date.parse(slot.endsAt)))]
  const x = (instant: string): number => Math.round(((Date.parse(instant) - start) / (end - start)) * 1_000)
  const bars = slots.filter(({ slot }) => rooms.includes(slot.room)).map(({ slot, session }) => {
    const color = session.track === null ? null : of.track.byId.get(session.track)?.color ?? null
    const width = Math.max(4, x(slot.endsAt) - x(slot.startsAt) - 4)
    return html`<rect x="${x(slot.startsAt)}" y="${rooms.indexOf(slot.room) * rowHeight}" width="${width}" height="${rowHeight - 4}"${color === null ? null : html` fill="${color}"`}/>`
  })
  const height = rooms.length * rowHeight - 4
  return html`<svg class="timetable" viewBox="0 0 1000 ${height}" height="${height}" preserveAspectRatio="none" role="img" aria-label="${`${slots.length} slots in ${rooms.length} of the rooms on ${event.startsOn}`}">${bars}</svg>`
}
