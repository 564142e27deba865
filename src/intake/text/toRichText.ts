import type { Paragraph, RootContent } from 'mdast'
import { htmlToTree } from './htmlToTree.ts'
import type { BlockNode } from './lexical.ts'
import { markdownToTree } from './markdownToTree.ts'
import type { TextLoss } from './treeToLexical.ts'
import { treeToLexical } from './treeToLexical.ts'

/** The blocks of a text, and what was repaired or lost on the way. */
export type ReadText = { blocks: BlockNode[]; losses: TextLoss[] }

/** Twice the longest that was seen. Beyond it, what is tangled on purpose takes minutes to read as Markdown. */
const longestMarkdown = 20_000

/**
 * A text of a programme as blocks of the editor: HTML if it holds tags of blocks, else Markdown (of which plain text,
 * with its line breaks, is a case). The same text always gives the same blocks.
 */
export function toRichText(text: string): ReadText {
  const losses: TextLoss[] = []
  const real = text.replace(/\\r\\n/g, '\n')
  if (real !== text) losses.push({ kind: 'spelled-line-breaks', detail: '' })
  if (!isTangled(real)) {
    const found: TextLoss[] = []
    const blocks = readMarked(real, found)
    if (blocks !== null) return { blocks, losses: [...losses, ...found] }
  }
  return { blocks: treeToLexical(plainToTree(real), (loss) => void losses.push(loss)), losses: [...losses, { kind: 'plain', detail: '' }] }
}

/** `null` if the marks nest deeper than the stack. */
function readMarked(text: string, losses: TextLoss[]): BlockNode[] | null {
  try {
    const tree = isHtml(text) ? htmlToTree(text) : markdownToTree(text.replace(/^([ \t]*)[•‣▪]\s+/gm, '$1- ')).children
    return treeToLexical(tree, (loss) => void losses.push(loss))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isHtml(text: string): boolean {
  return /<\/(p|ul|ol|li|div|h[1-6]|table|blockquote|pre)\s*>/i.test(text) || /^<(p|div|br)\b[^>]*>/i.test(text)
}

function isTangled(text: string): boolean {
  return text.length > longestMarkdown || /[*_]{20}[*_]*[^\s*_]/.test(text) || /^(?:[ \t]{0,3}>){16}/m.test(text)
}

function plainToTree(text: string): RootContent[] {
  return text.split(/\n\s*\n/).map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}
