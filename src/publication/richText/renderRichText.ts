import type { RichText } from '../../program/entities.ts'
import { parseBlocks } from './nodes.ts'
import { writeHtml } from './writeHtml.ts'
import { writeMarkdown } from './writeMarkdown.ts'
import { writeText } from './writeText.ts'

/** The three forms of a stored lexical state; `null` if it holds no text. */
export type RenderRichText = (state: unknown) => RichText | null

export function renderRichText(state: unknown): RichText | null {
  const blocks = parseBlocks(state)
  return blocks.length === 0 ? null : { html: writeHtml(blocks), markdown: writeMarkdown(blocks), text: writeText(blocks) }
}

/**
 * `renderRichText` that renders each content once.
 * @param capacity source characters whose renderings are kept; the default holds 1,000 sessions and speakers in three languages.
 */
export function createRichTextCache(capacity = 32_000_000, render: RenderRichText = renderRichText): RenderRichText {
  // In order of use: the first is the one used longest ago.
  const rendered = new Map<string, { value: RichText | null; cost: number }>()
  let held = 0
  return (state) => {
    if (state === null || state === undefined) return null
    const source = JSON.stringify(state)
    const found = rendered.get(source)
    rendered.delete(source)
    const entry = found ?? { value: render(state), cost: source.length }
    rendered.set(source, entry)
    if (found === undefined) held += entry.cost
    for (const [oldest, { cost }] of rendered) {
      if (held <= capacity) break
      rendered.delete(oldest)
      held -= cost
    }
    return entry.value
  }
}
