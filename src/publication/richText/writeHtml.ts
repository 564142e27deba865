import sanitizeHtml from 'sanitize-html'
import { textFormat } from './nodes.ts'
import type { BlockNode, InlineNode, ListNode, TextNode } from './nodes.ts'

const wrappers: readonly [bit: number, tag: string][] = [
  [textFormat.code, 'code'],
  [textFormat.subscript, 'sub'],
  [textFormat.superscript, 'sup'],
  [textFormat.strikethrough, 's'],
  [textFormat.underline, 'u'],
  [textFormat.italic, 'em'],
  [textFormat.bold, 'strong'],
]

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'input', 'hr', 'br', 'a', ...wrappers.map(([, tag]) => tag)],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], input: [{ name: 'type', values: ['checkbox'] }, 'checked', 'disabled'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
}

/** HTML of the blocks. What is written is safe; it is sanitised all the same, since sites put it into their pages as it is. */
export function writeHtml(blocks: readonly BlockNode[]): string {
  return sanitizeHtml(blocks.map(writeBlock).join(''), allowed)
}

function writeBlock(block: BlockNode): string {
  if (block.type === 'rule') return '<hr />'
  if (block.type === 'list') return writeList(block)
  const inline = writeInline(block.inline)
  if (block.type === 'heading') return `<h${block.level}>${inline}</h${block.level}>`
  return block.type === 'quote' ? `<blockquote><p>${inline}</p></blockquote>` : `<p>${inline}</p>`
}

function writeList({ kind, start, items }: ListNode): string {
  const rows = items.map(({ checked, inline, lists }) => {
    const box = kind === 'check' ? `<input type="checkbox" disabled${checked ? ' checked' : ''} /> ` : ''
    return `<li>${box}${writeInline(inline)}${lists.map(writeList).join('')}</li>`
  })
  if (kind !== 'number') return `<ul>${rows.join('')}</ul>`
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${rows.join('')}</ol>`
}

function writeInline(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'linebreak') return '<br />'
      if (node.type === 'text') return writeText(node)
      return `<a href="${escape(node.url)}" rel="noopener noreferrer">${writeInline(node.children)}</a>`
    })
    .join('')
}

function writeText({ text, format }: TextNode): string {
  return wrappers.reduce((html, [bit, tag]) => ((format & bit) === 0 ? html : `<${tag}>${html}</${tag}>`), escape(text))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
