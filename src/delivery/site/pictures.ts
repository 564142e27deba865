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

/** The colours of the tracks, as wide as each has sessions. */
export function ribbonOf({ of, sessionsOf }: LiveEvent): Markup | null {
  const parts = of.track.all.map(({ id, color }) => ({ color, width: sessionsOf.track.get(id)?.length ?? 0 })).filter(({ width }) => width > 0)
  const total = parts.reduce((sum, { width }) => sum + width, 0)
  if (total === 0) return null
  let x = 0
  const bars = parts.map(({ color, width }) => {
    const bar = html`<rect x="${x}" width="${width}" height="6" fill="${color}"/>`
    x += width
    return bar
  })
  return html`<svg class="ribbon" viewBox="0 0 ${total} 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`
}
