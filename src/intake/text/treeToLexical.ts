import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { findUrls } from './findUrls.ts'
import { foldInlineHtml } from './foldInlineHtml.ts'
import { htmlToTree } from './htmlToTree.ts'
import { isLinkable } from './isLinkable.ts'
import type { BlockNode, InlineNode, ListItemNode, ListNode } from './lexical.ts'
import { formats, headingNode, lineBreakNode, linkNode, listItemNode, listNode, paragraphNode, quoteNode, textNode } from './lexical.ts'
import { tidyInline } from './tidyInline.ts'

/** What could not be written as it was. */
export type TextLoss = { kind: 'image' | 'bad-link' | 'spelled-line-breaks' | 'plain'; detail: string }
type TakeLoss = (loss: TextLoss) => void

/** The nodes of the editor for a tree. What the editor can't write becomes the nearest thing that keeps every word and link. */
export function treeToLexical(nodes: readonly RootContent[], lose: TakeLoss): BlockNode[] {
  return nodes.flatMap((node) => blockOf(node, lose))
}

function blockOf(node: RootContent, lose: TakeLoss): BlockNode[] {
  switch (node.type) {
    case 'paragraph':
      return filled(inlineOf(node.children, lose), paragraphNode)
    case 'heading':
      return filled(inlineOf(node.children, lose), (children) => headingNode(node.depth, children))
    case 'blockquote':
      return filled(flatten(treeToLexical(node.children, lose)), quoteNode)
    case 'list':
      return [listOf(node.ordered === true, node.start ?? 1, node.children, lose)]
    case 'code':
      return filled(tidyInline(linesOf(node.value, formats.code)), paragraphNode)
    case 'html':
      return treeToLexical(htmlToTree(node.value), lose)
    case 'thematicBreak':
      return []
    default:
      return 'children' in node ? treeToLexical(node.children, lose) : filled(inlineOf([{ type: 'text', value: 'value' in node ? node.value : '' }], lose), paragraphNode)
  }
}

function filled(children: InlineNode[], make: (children: InlineNode[]) => BlockNode): BlockNode[] {
  return children.length === 0 ? [] : [make(children)]
}

/** A list within a list is an item of its own, as the editor has it. */
function listOf(isOrdered: boolean, start: number, items: readonly ListItem[], lose: TakeLoss): ListNode {
  const nodes: ListItemNode[] = []
  let value = start
  for (const item of items) {
    const blocks = treeToLexical(item.children, lose)
    const own = flatten(blocks.filter((block) => block.type !== 'list'))
    if (own.length > 0 || blocks.length === 0) nodes.push(listItemNode(value, own))
    for (const inner of blocks) if (inner.type === 'list') nodes.push(listItemNode(value + 1, [inner]))
    value += 1
  }
  return listNode(isOrdered, start, nodes)
}

/** Blocks as the lines of one, where the editor allows no blocks. */
function flatten(blocks: readonly BlockNode[]): InlineNode[] {
  return blocks.flatMap((block, position) => [...(position === 0 ? [] : [lineBreakNode]), ...linesIn(block)])
}

function linesIn(block: BlockNode | ListItemNode): InlineNode[] {
  const parts = block.children.map((child) => (child.type === 'text' || child.type === 'linebreak' || child.type === 'link' ? [child] : linesIn(child)))
  return block.type === 'list' ? parts.flatMap((part, position) => [...(position === 0 ? [] : [lineBreakNode]), ...part]) : parts.flat()
}

function inlineOf(nodes: readonly PhrasingContent[], lose: TakeLoss): InlineNode[] {
  return tidyInline(foldInlineHtml(nodes).flatMap((node) => nodesOf(node, 0, false, lose)))
}

function nodesOf(node: PhrasingContent, format: number, isInLink: boolean, lose: TakeLoss): InlineNode[] {
  const inner = (children: readonly PhrasingContent[], bits: number, inLink = isInLink): InlineNode[] =>
    foldInlineHtml(children).flatMap((child) => nodesOf(child, bits, inLink, lose))
  switch (node.type) {
    case 'text':
      return isInLink ? linesOf(node.value, format) : withLinks(node.value, format)
    case 'strong':
      return inner(node.children, format | formats.bold)
    case 'emphasis':
      return inner(node.children, format | formats.italic)
    case 'inlineCode':
      return linesOf(node.value, format | formats.code)
    case 'break':
      return [lineBreakNode]
    case 'link':
      return isInLink ? inner(node.children, format) : link(node.url, inner(node.children, format, true), format, lose)
    case 'image':
      lose({ kind: 'image', detail: node.url })
      return isInLink ? linesOf(node.alt ?? '', format) : link(node.url, linesOf(node.alt || node.url, format), format, lose)
    default:
      return 'children' in node ? inner(node.children, format) : 'value' in node ? linesOf(node.value, format) : []
  }
}

function link(url: string, children: InlineNode[], format: number, lose: TakeLoss): InlineNode[] {
  const shown = tidyInline(children)
  if (isLinkable(url, ['http:', 'https:', 'mailto:'])) return [linkNode(url, shown.length === 0 ? [textNode(url, format)] : shown)]
  lose({ kind: 'bad-link', detail: url })
  const isShown = shown.some((child) => child.type === 'text' && child.text.includes(url))
  return isShown || url === '' ? shown : [...shown, textNode(shown.length === 0 ? url : ` (${url})`, format)]
}

function withLinks(text: string, format: number): InlineNode[] {
  return findUrls(text).flatMap(({ text: part, url }) =>
    url !== null && isLinkable(url) ? [linkNode(url, [textNode(part, format)])] : linesOf(part, format),
  )
}

function linesOf(text: string, format: number): InlineNode[] {
  return text.split('\n').flatMap((line, position) => [...(position === 0 ? [] : [lineBreakNode]), ...(line === '' ? [] : [textNode(line, format)])])
}
