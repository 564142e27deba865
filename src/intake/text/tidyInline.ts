import type { InlineNode } from './lexical.ts'

/** Neighbouring texts of one format as one; no spaces around line breaks, none of either at the ends. */
export function tidyInline(nodes: readonly InlineNode[]): InlineNode[] {
  const tidy: InlineNode[] = []
  for (const node of nodes) {
    const last = tidy.at(-1)
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format) tidy[tidy.length - 1] = { ...last, text: last.text + node.text }
    else tidy.push(node)
  }
  const spaced = tidy.flatMap((node, at): InlineNode[] => {
    if (node.type !== 'text') return [node]
    let { text } = node
    if (at === 0 || tidy[at - 1]?.type === 'linebreak') text = text.trimStart()
    if (at === tidy.length - 1 || tidy[at + 1]?.type === 'linebreak') text = text.trimEnd()
    return text === '' ? [] : [{ ...node, text }]
  })
  const first = spaced.findIndex((node) => node.type !== 'linebreak')
  const end = spaced.findLastIndex((node) => node.type !== 'linebreak')
  return first === -1 ? [] : spaced.slice(first, end + 1)
}
