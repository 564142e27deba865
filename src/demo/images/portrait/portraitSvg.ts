import { mix } from '../color.ts'
import { seededRandom } from '../seededRandom.ts'
import { drawBackdrop } from './drawBackdrop.ts'
import { drawClothes } from './drawClothes.ts'
import { drawBeard, drawFeatures, drawGlasses } from './drawFace.ts'
import { drawHair } from './drawHair.ts'
import { drawHead, headPath, shapeHead } from './drawHead.ts'
import type { PortraitTraits } from './traits.ts'
import { hairColors, skins } from './traits.ts'

const grounds = ['#f2a65a', '#6cb6c9', '#e07a6a', '#8d9be0', '#7dbb8a', '#e3b23c', '#b98ad0', '#5aa39b', '#d98fa5', '#9ab069'] as const
const garments = ['#28406b', '#7b2d43', '#2f6b5e', '#3d3a4f', '#c45b3c', '#d9a441', '#56427e', '#e9e2d6', '#1f6f8b', '#8a5a44'] as const
const accents = ['#f4f1ea', '#f7d9a8', '#cfe3ea', '#e9c9cf', '#d8e6c8'] as const

/** The portrait of an invented person, 640 × 640. The same slug and traits give the same bytes. */
export function portraitSvg(slug: string, traits: PortraitTraits): string {
  const random = seededRandom(`portrait ${slug}`)
  const skin = skins[traits.skin]
  const hair = hairColors[traits.hairColor]
  const backdrop = drawBackdrop(random.pick(grounds), random)
  const garment = random.pick(garments)
  const accent = random.pick(accents)
  const scarf = random.pick(garments.filter((color) => color !== garment) as [string, ...string[]])
  const shape = shapeHead(random)
  const head = drawHead(shape, skin)
  const { behind, before } = drawHair(traits.hair, hair, scarf)
  const earring = traits.earrings ? `<g fill="#f0c75e"><circle cx="${316 - shape.halfWidth}" cy="322" r="8"/><circle cx="${324 + shape.halfWidth}" cy="322" r="8"/></g>` : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640" width="640" height="640">` +
    `<defs><clipPath id="head"><path d="${headPath(shape)}"/></clipPath></defs>${backdrop}` +
    `<g transform="translate(320 640) scale(1.2) translate(-320 -582)">${behind}${head.neck}${drawClothes(traits.wears, garment, accent)}${head.face}` +
    `${drawBeard(traits.beard, shape, mix(hair, skin, 0.08))}${drawFeatures({ skin, hair }, random)}${earring}${before}` +
    `${drawGlasses(traits.glasses, random.pick(['#2b2a33', '#5a3b2a', '#27466b']))}</g></svg>`
  )
}
