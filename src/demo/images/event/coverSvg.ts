import { darken, lighten, mix } from '../color.ts'
import { drawMark } from '../logo/drawMark.ts'
import { drawWordmark } from '../logo/drawWordmark.ts'
import type { LogoDesign } from '../logo/logoSvg.ts'
import { seededRandom } from '../seededRandom.ts'
import { drawSkyline } from './drawSkyline.ts'

/** What an event's logo and cover are made of. */
export type EventDesign = LogoDesign & {
  /** Top of the sky, horizon, sun. */
  sky: readonly [string, string, string]
  /** A second, smaller line on the cover. */
  caption: string
}

/** A wide picture, 1600 × 640: docks under a coloured sky, the event's name and its sign. */
export function coverSvg(slug: string, { sky: [high, horizon, sun], mark, colors, lines, caption }: EventDesign): string {
  const random = seededRandom(`cover ${slug}`)
  const water = darken(mix(high, horizon, 0.35), 0.35)
  const ripple = (y: number, x: number, width: number): string => `<path d="M${x} ${y}h${width}" stroke="${lighten(horizon, 0.3)}" stroke-width="5" stroke-linecap="round" opacity=".4"/>`
  const ripples = Array.from({ length: 26 }, () => ripple(Math.round(random.between(548, 630)), Math.round(random.between(-20, 1560)), Math.round(random.between(30, 150))))
  const stars = Array.from({ length: 36 }, () => `<circle cx="${Math.round(random.between(0, 1600))}" cy="${Math.round(random.between(0, 250))}" r="${random.between(1, 2.8).toFixed(1)}" fill="#fff" opacity="${random.between(0.25, 0.8).toFixed(2)}"/>`)
  const words = lines.map((line, index) => drawWordmark(line, 110, 190 + index * 104, { height: 68, weight: 0.15, spacing: 0.36, color: '#ffffff' }))
  const captionAt = 190 + lines.length * 104 - 30
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 640" width="1600" height="640">` +
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${high}"/><stop offset="1" stop-color="${horizon}"/></linearGradient></defs>` +
    `<rect width="1600" height="640" fill="url(#sky)"/>${stars.join('')}` +
    `<circle cx="1240" cy="420" r="260" fill="${sun}" opacity=".16"/><circle cx="1240" cy="420" r="190" fill="${sun}" opacity=".3"/><circle cx="1240" cy="420" r="124" fill="${sun}"/>` +
    `${drawSkyline(540, 190, mix(high, horizon, 0.62), random)}${drawSkyline(540, 128, mix(high, horizon, 0.32), random)}${drawSkyline(540, 70, darken(high, 0.2), random)}` +
    `<rect y="538" width="1600" height="102" fill="${water}"/><path d="M1150 538h180l56 102h-292Z" fill="${sun}" opacity=".2"/>${ripples.join('')}` +
    `<g transform="translate(1340 70) scale(1.8)"><g opacity=".96">${drawMark(mark, lighten(colors[0], 0.72), colors[1])}</g></g>` +
    `${words.join('')}${drawWordmark(caption, 112, captionAt, { height: 26, weight: 0.12, spacing: 0.46, color: lighten(sun, 0.35) })}</svg>`
  )
}
