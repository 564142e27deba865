import { sha256 } from '../../program/canonical.ts'

/** The nodes of a rich text that an import writes: those that the editor of the content model knows, and no others. */
export type TextNode = { type: 'text'; text: string; format: number; detail: 0; mode: 'normal'; style: ''; version: 1 }
export type LineBreakNode = { type: 'linebreak'; version: 1 }
export type LinkNode = Block<'link'> & { id: string; fields: { linkType: 'custom'; newTab: false; url: string } }
export type InlineNode = TextNode | LineBreakNode | LinkNode
export type BlockNode = Block<'paragraph' | 'quote'> | (Block<'heading'> & { tag: 'h2' | 'h3' | 'h4' }) | ListNode
export type ListNode = Block<'list'> & { listType: 'bullet' | 'number'; tag: 'ul' | 'ol'; start: number }
export type ListItemNode = Block<'listitem'> & { value: number }
export type RichTextState = { root: Block<'root'> }

type Block<Type extends string> = {
  type: Type
  children: (InlineNode | BlockNode | ListItemNode)[]
  direction: null
  format: ''
  indent: number
  version: number
}

/** The bits of a text's format. */
export const formats = { bold: 1, italic: 2, code: 16 } as const

export function textNode(text: string, format: number): TextNode {
  return { type: 'text', text, format, detail: 0, mode: 'normal', style: '', version: 1 }
}

export const lineBreakNode: LineBreakNode = { type: 'linebreak', version: 1 }

/** The id is made from the address: the same text always gives the same document. */
export function linkNode(url: string, children: InlineNode[]): LinkNode {
  return { ...block('link', children), version: 3, id: sha256(url).slice(0, 24), fields: { linkType: 'custom', newTab: false, url } }
}

export function paragraphNode(children: InlineNode[]): BlockNode {
  return block('paragraph', children)
}

export function quoteNode(children: InlineNode[]): BlockNode {
  return block('quote', children)
}

export function headingNode(depth: number, children: InlineNode[]): BlockNode {
  const tag = depth <= 1 ? 'h2' : depth === 2 ? 'h3' : 'h4'
  return { ...block('heading', children), tag }
}

export function listNode(isOrdered: boolean, start: number, items: ListItemNode[]): ListNode {
  return { ...block('list', items), listType: isOrdered ? 'number' : 'bullet', tag: isOrdered ? 'ol' : 'ul', start }
}

export function listItemNode(value: number, children: (InlineNode | ListNode)[]): ListItemNode {
  return { ...block('listitem', children), value }
}

export function richTextState(children: BlockNode[]): RichTextState {
  return { root: block('root', children) }
}

function block<Type extends string>(type: Type, children: Block<Type>['children']): Block<Type> {
  return { type, children, direction: null, format: '', indent: 0, version: 1 }
}
