/**
 * The lexical nodes that editors can make with the toolset of `src/content`. Everything else that a stored text may hold
 * (uploads, blocks, relationships, links to documents) is passed over: it could name what is not public.
 */
export type TextNode = { type: 'text'; text: string; format: number }
export type InlineNode = TextNode | { type: 'linebreak' } | { type: 'link'; url: string; children: InlineNode[] }
export type ListItem = { checked: boolean; inline: InlineNode[]; lists: ListNode[] }
export type ListNode = { type: 'list'; kind: 'bullet' | 'number' | 'check'; start: number; items: ListItem[] }
export type BlockNode =
  | { type: 'paragraph' | 'quote'; inline: InlineNode[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; inline: InlineNode[] }
  | { type: 'rule' }
  | ListNode

/** Bits of a text node's `format`. */
export const textFormat = { bold: 1, italic: 2, strikethrough: 4, underline: 8, code: 16, subscript: 32, superscript: 64 } as const

const safeUrl = /^(https?:\/\/|mailto:|tel:)/i

type Raw = { [key: string]: unknown }

/** The blocks of a stored lexical state; empty paragraphs are left out. */
export function parseBlocks(state: unknown): BlockNode[] {
  return isRaw(state) && isRaw(state.root) ? childrenOf(state.root).flatMap(parseBlock) : []
}

function parseBlock(node: Raw): BlockNode[] {
  if (node.type === 'list') return [parseList(node)]
  if (node.type === 'horizontalrule') return [{ type: 'rule' }]
  if (node.type !== 'paragraph' && node.type !== 'quote' && node.type !== 'heading') return childrenOf(node).flatMap(parseBlock)
  const inline = parseInline(childrenOf(node))
  if (inline.every((part) => part.type === 'linebreak' || (part.type === 'text' && part.text.trim() === ''))) return []
  if (node.type !== 'heading') return [{ type: node.type, inline }]
  const level = Number(String(node.tag).slice(1))
  return [{ type: 'heading', level: isLevel(level) ? level : 2, inline }]
}

function parseList(node: Raw): ListNode {
  const kind = node.listType === 'number' || node.listType === 'check' ? node.listType : 'bullet'
  const list: ListNode = { type: 'list', kind, start: typeof node.start === 'number' ? node.start : 1, items: [] }
  for (const child of childrenOf(node)) {
    const parts = childrenOf(child)
    const lists = parts.filter((part) => part.type === 'list').map(parseList)
    const inline = parseInline(parts.filter((part) => part.type !== 'list'))
    const before = list.items.at(-1)
    // Lexical writes a nested list as an item of its own that follows the item it belongs to.
    if (inline.length === 0 && lists.length > 0 && before !== undefined) before.lists.push(...lists)
    else list.items.push({ checked: child.checked === true, inline, lists })
  }
  return list
}

function parseInline(nodes: readonly Raw[]): InlineNode[] {
  const inline: InlineNode[] = []
  for (const part of nodes.flatMap(parseInlineNode)) {
    const before = inline.at(-1)
    if (part.type === 'text' && before?.type === 'text' && before.format === part.format) {
      inline[inline.length - 1] = { ...before, text: before.text + part.text }
    } else if (part.type !== 'text' || part.text !== '') inline.push(part)
  }
  return inline
}

function parseInlineNode(node: Raw): InlineNode[] {
  if (node.type === 'text') return [{ type: 'text', text: typeof node.text === 'string' ? node.text : '', format: typeof node.format === 'number' ? node.format : 0 }]
  if (node.type === 'linebreak') return [{ type: 'linebreak' }]
  if (node.type === 'tab') return [{ type: 'text', text: '\t', format: 0 }]
  const children = parseInline(childrenOf(node))
  if (node.type !== 'link' && node.type !== 'autolink') return children
  const fields = isRaw(node.fields) ? node.fields : {}
  const url = fields.linkType !== 'internal' && typeof fields.url === 'string' ? fields.url.trim() : ''
  return safeUrl.test(url) && children.length > 0 ? [{ type: 'link', url, children }] : children
}

function childrenOf(node: Raw): Raw[] {
  return Array.isArray(node.children) ? node.children.filter(isRaw) : []
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isLevel(level: number): level is 1 | 2 | 3 | 4 | 5 | 6 {
  return Number.isInteger(level) && level >= 1 && level <= 6
}
