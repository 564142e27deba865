import { darken, mix } from '../color.ts'
import type { SeededRandom } from '../seededRandom.ts'

/** The frame all portraits share: 640 × 640, the face in the middle, its top at 160. */
export type HeadShape = { halfWidth: number; jaw: number; chin: number }

export function shapeHead(random: SeededRandom): HeadShape {
  return { halfWidth: random.between(91, 99), jaw: random.between(50, 66), chin: random.between(410, 424) }
}

export function headPath({ halfWidth: w, jaw, chin }: HeadShape): string {
  const [left, right] = [320 - w, 320 + w]
  return (
    `M${left} 268C${left} 196 ${320 - w * 0.62} 156 320 156S${right} 196 ${right} 268` +
    `C${right} 318 ${320 + w * 0.92} 352 ${320 + jaw * 1.05} 386C${320 + jaw * 0.72} ${chin - 4} ${320 + jaw * 0.36} ${chin} 320 ${chin}` +
    `S${320 - jaw * 0.72} ${chin - 4} ${320 - jaw * 1.05} 386C${320 - w * 0.92} 352 ${left} 318 ${left} 268Z`
  )
}

/** Neck, ears and the skin of the face, with a soft shade on one side. */
export function drawHead(shape: HeadShape, skin: string): { neck: string; face: string } {
  const shade = mix(darken(skin, 0.22), '#a8412e', 0.1)
  const ear = (cx: number): string =>
    `<ellipse cx="${cx}" cy="286" rx="19" ry="27" fill="${skin}"/><ellipse cx="${cx}" cy="288" rx="9" ry="15" fill="${shade}" opacity=".45"/>`
  return {
    neck:
      `<path d="M272 366h96v92c0 34-22 52-48 52s-48-18-48-52Z" fill="${skin}"/>` +
      `<path d="M272 390c12 32 30 46 50 46 18 0 34-12 46-40v44c-18 22-74 28-96-14Z" fill="${shade}" opacity=".55"/>`,
    face:
      `${ear(320 - shape.halfWidth - 3)}${ear(320 + shape.halfWidth + 3)}` +
      `<path d="${headPath(shape)}" fill="${skin}"/>` +
      `<path d="M352 150h90v300h-90c30-40 44-90 42-150-2-60-14-110-42-150Z" fill="${shade}" opacity=".2" clip-path="url(#head)"/>`,
  }
}
