import type { LiveEvent } from '../store/library.ts'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'

/** Where addresses of this deployment begin: empty at the root of its host. */
export function pathOf(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/$/, '')
}

/** The event's logo; nothing if it has none. */
export function logoOf(live: LiveEvent, publicUrl: string): Markup | null {
  // The event's name stands beside it: to those who hear the page it would only be said twice.
  const picture = pictureOf(live, live.event.logo, { width: 200, alt: '', publicUrl })
  return picture && html`<div class="logo">${picture}</div>`
}

/**
 * A picture in the smallest file that is wide enough; nothing if the edition has none of that id.
 * @param width pixels of the file. @param alt empty where what it shows stands beside it.
 */
export function pictureOf({ of }: LiveEvent, id: string | null, { width, alt, publicUrl, isLazy = false }: { width: number; alt: string; publicUrl: string; isLazy?: boolean }): Markup | null {
  const files = (id === null ? undefined : of.media.byId.get(id))?.files ?? []
  const [file] = files.filter((one) => (one.width ?? 0) >= width).toSorted((a, b) => (a.width ?? 0) - (b.width ?? 0))
  const chosen = file ?? files[0]
  return chosen === undefined ? null : html`<img src="${pathOf(publicUrl)}/media/${encodeURIComponent(chosen.filename)}" alt="${alt}" width="${chosen.width ?? width}" height="${chosen.height ?? width}"${isLazy ? html` loading="lazy"` : null}>`
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
