import { lighten } from '../color.ts'
import type { MarkKind } from './drawMark.ts'
import { drawMark } from './drawMark.ts'
import type { WordmarkStyle } from './drawWordmark.ts'
import { drawWordmark, widthOfWordmark } from './drawWordmark.ts'

/** How an invented company shows itself. */
export type LogoDesign = {
  mark: MarkKind
  /** `#rrggbb`, for light grounds; the dark version is worked out from them. */
  colors: readonly [string, string]
  /** One or two lines of capitals. */
  lines: readonly [string] | readonly [string, string]
  weight?: 'light' | 'regular' | 'bold' | undefined
}

const weights = { light: 0.09, regular: 0.13, bold: 0.19 } as const
const ink = '#1b1d2a'
const margin = 24
const height = 200

/** Mark and wordmark side by side on a transparent ground, 200 high and as wide as the name. */
export function logoSvg(design: LogoDesign, ground: 'light' | 'dark'): string {
  const isDark = ground === 'dark'
  const [first, second] = design.colors.map((color) => (isDark ? lighten(color, 0.3) : color)) as [string, string]
  const weight = weights[design.weight ?? 'regular']
  const twoLines = design.lines.length === 2
  const style: WordmarkStyle = { height: twoLines ? 42 : 56, weight, spacing: 0.3 + weight * 0.6, color: isDark ? '#ffffff' : ink }
  const textAt = margin + 120 + 34
  const width = Math.ceil(textAt + Math.max(...design.lines.map((line) => widthOfWordmark(line, style))) + margin + 8)
  const baselines = twoLines ? [88, 154] : [128]
  const words = design.lines.map((line, index) => drawWordmark(line, textAt, baselines[index] ?? 0, style)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<g transform="translate(${margin} 40) scale(1.2)">${drawMark(design.mark, first, second)}</g>${words}</svg>`
  )
}
