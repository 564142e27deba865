import sharp from 'sharp'
import type { Demo } from '../content/demo.ts'
import { coverSvg } from './event/coverSvg.ts'
import { logoSvg } from './logo/logoSvg.ts'
import { portraitSvg } from './portrait/portraitSvg.ts'

/** A drawn picture, ready to be uploaded. */
export type DemoImage = { key: string; name: string; alt: string; bytes: Buffer }
type Drawing = { key: string; alt: string; svg: string; isFlat: boolean }

/** So many at once: rendering is done by threads of their own. */
const parallel = 4

/** Draws and renders every picture of the demo. The same content gives the same pictures on every machine: no font is used. */
export async function renderImages(demo: Demo): Promise<Map<string, DemoImage>> {
  const drawings = drawingsOf(demo)
  const images = new Map<string, DemoImage>()
  for (let at = 0; at < drawings.length; at += parallel) {
    const rendered = await Promise.all(drawings.slice(at, at + parallel).map(render))
    for (const image of rendered) images.set(image.key, image)
  }
  return images
}

export const imageKeys = {
  portrait: (speaker: string): string => `portrait-${speaker}`,
  logo: (organization: string): string => `logo-${organization}`,
  logoDark: (organization: string): string => `logo-dark-${organization}`,
  eventLogo: (event: string): string => `event-logo-${event}`,
  cover: (event: string): string => `cover-${event}`,
} as const

function drawingsOf({ speakers, organizations, events }: Demo): Drawing[] {
  return [
    ...speakers.map(({ slug, name, portrait }) => ({ key: imageKeys.portrait(slug), alt: `Portrait of ${name}`, svg: portraitSvg(slug, portrait), isFlat: false })),
    ...organizations.flatMap(({ slug, name, logo }) =>
      logo === undefined
        ? []
        : [
            { key: imageKeys.logo(slug), alt: `Logo of ${name}`, svg: logoSvg(logo, 'light'), isFlat: true },
            { key: imageKeys.logoDark(slug), alt: `Logo of ${name}, for dark ground`, svg: logoSvg(logo, 'dark'), isFlat: true },
          ],
    ),
    ...events.flatMap(({ slug, name, design }) => [
      { key: imageKeys.eventLogo(slug), alt: `Logo of ${englishOf(name)}`, svg: logoSvg(design, 'light'), isFlat: true },
      { key: imageKeys.cover(slug), alt: `Docks in the evening, with the name ${englishOf(name)}`, svg: coverSvg(slug, design), isFlat: false },
    ]),
  ]
}

async function render({ key, alt, svg, isFlat }: Drawing): Promise<DemoImage> {
  // Quick to write: the library writes every picture anew when it takes it in.
  const picture = sharp(Buffer.from(svg))
  const bytes = await (isFlat ? picture.png({ compressionLevel: 3 }) : picture.webp({ quality: 92, effort: 0 })).toBuffer()
  return { key, name: `${key}.${isFlat ? 'png' : 'webp'}`, alt, bytes }
}

function englishOf(text: string | { en: string }): string {
  return typeof text === 'string' ? text : text.en
}
