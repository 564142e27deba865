import { darken, lighten } from '../color.ts'
import type { Clothes } from './traits.ts'

const shoulders = 'M84 660c4-92 40-142 118-164 26-8 44-14 58-26 12 22 36 34 60 34s48-12 60-34c14 12 32 18 58 26 78 22 114 72 118 164Z'

/** The upper body, drawn over the neck. `color` is the garment, `accent` what is worn with it. */
export function drawClothes(kind: Clothes, color: string, accent: string): string {
  const dark = darken(color, 0.28)
  const body = `<path d="${shoulders}" fill="${color}"/>`
  const sleeves = `<path d="M168 660c0-40 4-66 16-92M472 660c0-40-4-66-16-92" fill="none" stroke="${dark}" stroke-width="6" stroke-linecap="round" opacity=".55"/>`
  switch (kind) {
    case 'tee':
      return `${body}<path d="M258 471c10 30 36 46 62 46s52-16 62-46" fill="none" stroke="${dark}" stroke-width="11" stroke-linecap="round"/>${sleeves}`
    case 'turtleneck':
      return `${body}<path d="M262 428c18 14 98 14 116 0 6 20 8 44 6 62-30 22-98 22-128 0-2-18 0-42 6-62Z" fill="${lighten(color, 0.1)}"/><path d="M256 488c30 22 98 22 128 0" fill="none" stroke="${dark}" stroke-width="6" opacity=".6"/>${sleeves}`
    case 'hoodie':
      return (
        `<path d="M214 500c-6-52 26-84 58-92 6 50 20 74 48 74s42-24 48-74c32 8 64 40 58 92Z" fill="${dark}"/>${body}` +
        `<path d="M212 494c22-4 40-14 52-28 10 34 32 52 56 52s46-18 56-52c12 14 30 24 52 28-20 34-58 56-108 56s-88-22-108-56Z" fill="${lighten(color, 0.1)}"/>` +
        `<path d="M292 540v66M348 540v58" stroke="${accent}" stroke-width="7" stroke-linecap="round"/>${sleeves}`
      )
    case 'shirt':
      return (
        `${body}<path d="M260 464 320 520 380 464l26 22-50 66-36-32-36 32-50-66Z" fill="${lighten(color, 0.22)}" stroke="${dark}" stroke-opacity=".35" stroke-width="4" stroke-linejoin="round"/>` +
        `<path d="M320 524v136" stroke="${dark}" stroke-width="4" opacity=".6"/><g fill="${dark}"><circle cx="320" cy="572" r="5"/><circle cx="320" cy="622" r="5"/></g>${sleeves}`
      )
    case 'blazer':
      return (
        `<path d="M236 470h168l-40 190h-88Z" fill="${accent}"/><path d="M262 462 320 540 378 462l18 16-60 92h-32l-60-92Z" fill="${lighten(accent, 0.35)}"/>` +
        `<path d="M84 660c4-92 40-142 118-164 24-7 42-13 56-24l62 188Z" fill="${color}"/><path d="M556 660c-4-92-40-142-118-164-24-7-42-13-56-24l-62 188Z" fill="${color}"/>` +
        `<path d="M254 474 212 500l-6 46 34 2-16 26 96 86ZM386 474l42 26 6 46-34 2 16 26-96 86Z" fill="${dark}"/>`
      )
    case 'cardigan':
      return (
        `<path d="M230 476h180l-30 184H260Z" fill="${accent}"/><path d="M262 470c10 28 34 40 58 40s48-12 58-40" fill="none" stroke="${darken(accent, 0.2)}" stroke-width="9"/>` +
        `<path d="M84 660c4-92 40-142 118-164 22-6 38-12 50-20l52 184Z" fill="${color}"/><path d="M556 660c-4-92-40-142-118-164-22-6-38-12-50-20l-52 184Z" fill="${color}"/>` +
        `<path d="m252 476 54 184M388 476l-54 184" stroke="${dark}" stroke-width="13"/>${sleeves}`
      )
  }
}
