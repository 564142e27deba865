import { textFormat } from './nodes.ts'
import type { BlockNode, InlineNode, ListNode, TextNode } from './nodes.ts'

/** CommonMark, with strikethrough and task lists as GFM writes them. Underline, sub- and superscript have no form in it. */
export function writeMarkdown(blocks: readonly BlockNode[]): string {
  return blocks.map(writeBlock).join('\n\n')
}

function writeBlock(block: BlockNode): string {
  if (block.type === 'rule') return '---'
  if (block.type === 'list') return writeList(block)
  if (block.type === 'heading') return `${'#'.repeat(block.level)} ${writeInline(block.inline).replaceAll(/\\?\n/g, ' ')}`
  const lines = writeInline(block.inline).split('\n').map(escapeLineStart)
  return lines.map((line) => (block.type === 'quote' ? `> ${line}` : line)).join('\n')
}

function writeList({ kind, start, items }: ListNode): string {
  const rows = items.map(({ checked, inline, lists }, index) => {
    const marker = kind === 'number' ? `${start + index}. ` : '- '
    const box = kind === 'check' ? (checked ? '[x] ' : '[ ] ') : ''
    const text = box + writeInline(inline).split('\n').map(escapeLineStart).join('\n')
    const body = [text, ...lists.map(writeList)].join('\n')
    return marker + body.replaceAll('\n', `\n${' '.repeat(marker.length)}`)
  })
  return rows.join('\n')
}

function writeInline(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '\\\n'
      if (node.type === 'text') return writeText(node)
      return `[${writeInline(node.children)}](${writeUrl(node.url)})`
    })
    .join('')
}

function writeText({ text, format }: TextNode): string {
  if ((format & textFormat.code) !== 0) return writeCode(text)
  // A marker beside a space would not be one: spaces go outside.
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (inner === '') return text
  let marked = escapeInline(inner)
  if ((format & textFormat.strikethrough) !== 0) marked = `~~${marked}~~`
  if ((format & textFormat.italic) !== 0) marked = `*${marked}*`
  if ((format & textFormat.bold) !== 0) marked = `**${marked}**`
  return before + marked + after
}

/** A code span whose fence is longer than any run of backticks inside. */
function writeCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + pad + text + pad + fence
}

function writeUrl(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>` : url
}

function escapeInline(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~]/g, String.raw`\$&`).replaceAll(/&(?=[#a-z])/gi, String.raw`\&`)
}

/** Escapes what would begin another block at the start of a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#+=-])/, String.raw`$1\$2`).replace(/^(\s*\d+)([.)])(?=\s|$)/, String.raw`$1\$2`)
}
