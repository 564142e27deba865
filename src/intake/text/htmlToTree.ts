import { Parser } from 'htmlparser2'
import type { BlockContent, List, ListItem, PhrasingContent, RootContent } from 'mdast'

type HtmlElement = { name: string; attributes: Record<string, string>; children: (HtmlElement | string)[] }

/** A tree for a text written in HTML. What is neither text nor structure (scripts, styles) is left out. */
export function htmlToTree(html: string): RootContent[] {
  const root: HtmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      // Deeper than any text is: what follows becomes a sibling, so that no walk exhausts the stack.
      if (open.length < maxDepth) open.push(element)
    },
    ontext: (text) => void open.at(-1)?.children.push(text),
    onclosetag: (name) => {
      const at = open.findLastIndex((element, position) => position > 0 && element.name === name)
      if (at > 0) open.length = at
    },
  })
  parser.write(html)
  parser.end()
  return blocksOf(root.children)
}

const maxDepth = 60
const silent = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'head', 'title'])
const containers = new Set(['div', 'section', 'article', 'main', 'header', 'footer', 'body', 'html', 'center', 'figure', 'table', 'tbody', 'thead', 'tfoot', 'dl'])
const paragraphs = new Set(['p', 'tr', 'dt', 'dd', 'figcaption', 'address', 'caption'])

function blocksOf(children: HtmlElement['children']): (BlockContent & RootContent)[] {
  const blocks: (BlockContent & RootContent)[] = []
  let run: PhrasingContent[] = []
  const flush = (): void => {
    if (run.some((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''))) blocks.push({ type: 'paragraph', children: run })
    run = []
  }
  for (const child of children) {
    if (typeof child !== 'string' && silent.has(child.name)) continue
    const block = typeof child === 'string' ? null : blockOf(child)
    if (block === null) {
      run.push(...inlineOf(child))
    } else {
      flush()
      blocks.push(...block)
    }
  }
  flush()
  return blocks
}

/** The blocks that an element stands for; `null` if it belongs in a line. */
function blockOf(element: HtmlElement): (BlockContent & RootContent)[] | null {
  const { name, children } = element
  if (containers.has(name)) return blocksOf(children)
  if (paragraphs.has(name)) return name === 'tr' ? blocksOf(children.flatMap((cell, at) => (at === 0 ? [cell] : [' | ', cell]))) : blocksOf(children)
  if (name === 'ul' || name === 'ol') return [listOf(element)]
  if (name === 'li') return [{ type: 'list', ordered: false, children: [itemOf(element)] }]
  if (name === 'blockquote') return [{ type: 'blockquote', children: blocksOf(children) }]
  if (name === 'pre') return [{ type: 'code', value: plainOf(element).replace(/^\n|\n$/g, '') }]
  if (name === 'hr') return []
  const heading = /^h([1-6])$/.exec(name)?.[1]
  if (heading === undefined) return null
  const depths = [1, 2, 3, 4, 5, 6] as const
  return [{ type: 'heading', depth: depths[Number(heading) - 1] ?? 6, children: children.flatMap(inlineOf) }]
}

function listOf({ name, attributes, children }: HtmlElement): List {
  const items = children.flatMap((child): ListItem[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [{ type: 'listItem', children: blocksOf([child]) }]
    return [child.name === 'li' ? itemOf(child) : { type: 'listItem', children: blocksOf([child]) }]
  })
  return { type: 'list', ordered: name === 'ol', start: Number.parseInt(attributes['start'] ?? '1', 10) || 1, children: items }
}

function itemOf(item: HtmlElement): ListItem {
  return { type: 'listItem', children: blocksOf(item.children) }
}

function inlineOf(node: HtmlElement | string): PhrasingContent[] {
  if (typeof node === 'string') return [{ type: 'text', value: node.replace(/[\t\n\f\r ]+/g, ' ') }]
  if (silent.has(node.name)) return []
  if (node.name === 'br') return [{ type: 'break' }]
  if (node.name === 'code' || node.name === 'tt' || node.name === 'kbd') return [{ type: 'inlineCode', value: plainOf(node) }]
  return wrapInline(node.name, node.attributes, node.children.flatMap(inlineOf))
}

/** The node that an element within a line stands for, around its content. */
export function wrapInline(name: string, attributes: Record<string, string>, children: PhrasingContent[]): PhrasingContent[] {
  if (name === 'strong' || name === 'b') return [{ type: 'strong', children }]
  if (name === 'em' || name === 'i' || name === 'cite') return [{ type: 'emphasis', children }]
  if (name === 'a' && (attributes['href'] ?? '') !== '') return [{ type: 'link', url: attributes['href'] ?? '', children: children.filter((child) => child.type !== 'link') }]
  if (name === 'img') return [{ type: 'image', url: attributes['src'] ?? '', alt: attributes['alt'] ?? '' }]
  return children
}

function plainOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : plainOf(child))).join('')
}
