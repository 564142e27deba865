import { darken, mix } from '../color.ts'
import type { SeededRandom } from '../seededRandom.ts'
import type { HeadShape } from './drawHead.ts'
import { headPath } from './drawHead.ts'
import type { PortraitTraits } from './traits.ts'

type Colors = { skin: string; hair: string }

/** Brows, eyes, nose, mouth and a breath of colour on the cheeks. */
export function drawFeatures({ skin, hair }: Colors, random: SeededRandom): string {
  const brow = mix(darken(hair, 0.25), skin, 0.12)
  const line = mix(darken(skin, 0.42), '#7a2d22', 0.2)
  const lift = random.between(-3, 3)
  const eyeColor = random.pick(['#2d211d', '#33261f', '#3d2b20', '#2b3340', '#35422f'])
  const eye = (cx: number): string =>
    `<ellipse cx="${cx}" cy="281" rx="15.5" ry="11" fill="#fffaf5"/><circle cx="${cx}" cy="281" r="9.6" fill="${eyeColor}"/>` +
    `<circle cx="${cx + 3.4}" cy="277.4" r="2.9" fill="#fff"/>` +
    `<path d="M${cx - 17} 279q17-17 34 0" fill="none" stroke="${darken(hair, 0.5)}" stroke-width="4.6" stroke-linecap="round"/>`
  const brows =
    `<path d="M259 ${256 - lift}q19-${13 + lift} 41-3M340 253q22-${10 + lift} 41 ${3 - lift}" fill="none" stroke="${brow}" stroke-width="${random.between(7, 9.5)}" stroke-linecap="round"/>`
  const nose = random.pick([
    'M322 286c-2 18-12 28-9 36 3 5 11 5 17 2',
    'M317 288c2 16 12 26 8 34-4 5-11 5-16 2',
    'M306 324c6 8 22 8 28 0',
  ])
  const cheek = (cx: number): string => `<ellipse cx="${cx}" cy="326" rx="21" ry="14" fill="#d8543f" opacity=".13"/>`
  return (
    `${cheek(262)}${cheek(378)}${eye(280)}${eye(360)}${brows}` +
    `<path d="${nose}" fill="none" stroke="${line}" stroke-width="5.5" stroke-linecap="round" opacity=".7"/>${drawMouth(line, random)}`
  )
}

function drawMouth(line: string, random: SeededRandom): string {
  const lips = mix(line, '#c2485a', 0.55)
  return random.pick([
    `<path d="M288 358q32 27 64 0" fill="none" stroke="${lips}" stroke-width="6.5" stroke-linecap="round"/>`,
    `<path d="M284 354c18 7 54 7 72 0-4 25-18 37-36 37s-32-12-36-37Z" fill="#6d1f2b"/><path d="M288 356c18 6 46 6 64 0-1 8-3 11-6 13-16 5-36 5-52 0-3-2-5-5-6-13Z" fill="#fff"/>`,
    `<path d="M292 362q30 20 58-5" fill="none" stroke="${lips}" stroke-width="6.5" stroke-linecap="round"/>`,
    `<path d="M290 358c10-6 20-8 30-3 10-5 20-3 30 3-8 15-18 21-30 21s-22-6-30-21Z" fill="${lips}"/><path d="M292 359q28 7 56 0" fill="none" stroke="${darken(lips, 0.35)}" stroke-width="3.4" stroke-linecap="round"/>`,
  ])
}

export function drawBeard(kind: PortraitTraits['beard'], shape: HeadShape, hair: string): string {
  if (kind === undefined) return ''
  const moustache = `<path d="M276 350c14-16 32-16 44-9 12-7 30-7 44 9-16 4-30 5-44 1-14 4-28 3-44-1Z" fill="${hair}"/>`
  if (kind === 'moustache') return moustache
  const jaw = `M200 292c22 6 34 30 46 46 20-14 48-16 74-6 26-10 54-8 74 6 12-16 24-40 46-46v180H200Z`
  // The mouth stays free: the hole of an even-odd path.
  const mouth = 'M320 348c-26-3-42 6-42 14 0 20 18 30 42 30s42-10 42-30c0-8-16-17-42-14Z'
  const opacity = kind === 'stubble' ? 0.28 : 1
  const reach = kind === 'full' ? { ...shape, chin: shape.chin + 26, jaw: shape.jaw + 8 } : shape
  const grown = kind === 'full' ? `<clipPath id="beard"><path d="${headPath(reach)}"/></clipPath>` : ''
  return (
    `${grown}<path d="${jaw}${mouth}" fill="${hair}" fill-rule="evenodd" opacity="${opacity}" clip-path="url(#${kind === 'full' ? 'beard' : 'head'})"/>` +
    (kind === 'stubble' ? '' : moustache)
  )
}

export function drawGlasses(kind: PortraitTraits['glasses'], frame: string): string {
  if (kind === undefined) return ''
  const lens =
    kind === 'round'
      ? '<circle cx="279" cy="283" r="34"/><circle cx="361" cy="283" r="34"/>'
      : '<rect x="243" y="257" width="70" height="50" rx="13"/><rect x="327" y="257" width="70" height="50" rx="13"/>'
  return (
    `<g fill="#fff" fill-opacity=".16" stroke="${frame}" stroke-width="6.5">${lens}` +
    `<path d="M313 279q7-7 14 0M245 275l-24-5M395 275l24-5" fill="none" stroke-linecap="round"/></g>`
  )
}
