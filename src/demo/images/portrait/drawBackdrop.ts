import { darken, lighten } from '../color.ts'
import type { SeededRandom } from '../seededRandom.ts'

/** A quiet coloured ground with one large shape that sets the head off. */
export function drawBackdrop(color: string, random: SeededRandom): string {
  const light = lighten(color, 0.24)
  const dark = darken(color, 0.14)
  const ground = `<rect width="640" height="640" fill="url(#ground)"/>`
  const gradient = `<linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${color}"/></linearGradient>`
  const shape = random.pick([
    `<circle cx="320" cy="330" r="252" fill="${lighten(color, 0.42)}" opacity=".75"/>`,
    `<path d="M-20 470 380-40h300v330L330 700H-20Z" fill="${lighten(color, 0.42)}" opacity=".6"/>`,
    `<circle cx="500" cy="150" r="230" fill="${dark}" opacity=".45"/><circle cx="110" cy="560" r="170" fill="${lighten(color, 0.5)}" opacity=".5"/>`,
    `<path d="M70 640V330C70 190 180 80 320 80s250 110 250 250v310Z" fill="${lighten(color, 0.4)}" opacity=".72"/>`,
    `<g fill="none" stroke="${lighten(color, 0.5)}" stroke-width="26" opacity=".5"><circle cx="320" cy="300" r="200"/><circle cx="320" cy="300" r="270"/><circle cx="320" cy="300" r="340"/></g>`,
  ])
  return `<defs>${gradient}</defs>${ground}${shape}`
}
