import { letters } from './letters.ts'

export type WordmarkStyle = {
  /** Of the capitals, in pixels of the drawing. */
  height: number
  /** Stroke width as a share of the height. */
  weight: number
  /** Space between letters as a share of the height. */
  spacing: number
  color: string
}

/** One line of capitals as strokes, its baseline at `y`. @throws on a character that has no strokes. */
export function drawWordmark(text: string, x: number, y: number, style: WordmarkStyle): string {
  const scale = style.height / 100
  let at = 0
  const strokes = glyphsOf(text).map(({ width, strokes: path }) => {
    const glyph = `<path transform="translate(${round(at)} 0)" d="${path}"/>`
    at += width + style.spacing * 100
    return path === '' ? '' : glyph
  })
  return (
    `<g transform="translate(${round(x)} ${round(y - style.height)}) scale(${round(scale)})" fill="none" stroke="${style.color}" ` +
    `stroke-width="${round(style.weight * 100)}" stroke-linecap="round" stroke-linejoin="round">${strokes.join('')}</g>`
  )
}

/** How wide the line is, in pixels of the drawing. */
export function widthOfWordmark(text: string, style: Pick<WordmarkStyle, 'height' | 'spacing'>): number {
  const glyphs = glyphsOf(text)
  const widths = glyphs.reduce((sum, { width }) => sum + width, 0)
  return ((widths + style.spacing * 100 * (glyphs.length - 1)) * style.height) / 100
}

function glyphsOf(text: string): { width: number; strokes: string }[] {
  return Array.from(text.toUpperCase()).map((character) => {
    const glyph = letters[character]
    if (glyph === undefined) throw new Error(`No strokes for the letter ${JSON.stringify(character)} of ${JSON.stringify(text)}`)
    return glyph
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
