import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/**
 * CommonMark, but for what makes words vanish or mean something else in texts that people typed into a form: indented
 * code, link definitions (`[1]: https://…`) and underlined headings are read as plain text; so are marks within words
 * (`Aktivist*innen und Besucher*innen`), lists whose numbers would change, and words behind a code fence are kept.
 */
export function markdownToTree(text: string): Root {
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: ['codeIndented', 'definition', 'setextUnderline'] } }] })
  keepWords(tree, text)
  return tree
}

function keepWords(parent: Parents, text: string): void {
  const children = parent.children.flatMap((node) => keepNode(node, text))
  for (const child of children) if ('children' in child) keepWords(child, text)
  // The kinds of node stay those that the parent may hold: a paragraph for a list, phrasing for phrasing.
  Object.assign(parent, { children })
}

function keepNode(node: Nodes, text: string): Nodes[] {
  if (node.type === 'list') return [isRenumbered(node, text) ? { type: 'paragraph', children: [{ type: 'text', value: sourceOf(node, text) }] } : node]
  if (node.type === 'code') {
    const info = [node.lang, node.meta].filter((part) => part !== null && part !== undefined).join(' ')
    return [node.meta === null || node.meta === undefined ? node : { ...node, value: `${info}\n${node.value}` }]
  }
  if ((node.type === 'emphasis' || node.type === 'inlineCode') && isWithinWord(node, text)) {
    const mark = sourceOf(node, text).at(0) ?? ''
    const inner: PhrasingContent[] = node.type === 'emphasis' ? node.children : [{ type: 'text', value: node.value }]
    return [{ type: 'text', value: mark }, ...inner.flatMap((child) => keepNode(child, text)), { type: 'text', value: mark }]
  }
  return [node]
}

/** "27. December … 29. December" is no list of 27 and 28. */
function isRenumbered(list: Extract<Nodes, { type: 'list' }>, text: string): boolean {
  if (list.ordered !== true) return false
  const numbers = list.children.map((item) => Number(/^\d+/.exec(sourceOf(item, text))?.[0]))
  const first = list.start ?? 1
  const isSequence = numbers.every((number, position) => number === first + position)
  return !isSequence && !numbers.every((number) => number === 1)
}

function isWithinWord(node: Nodes, text: string): boolean {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const isInWord = (at: number): boolean => /^[\p{L}\p{N}].[\p{L}\p{N}]$/u.test(text.slice(at - 1, at + 2))
  return isInWord(start) || isInWord(end - 1)
}

function sourceOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset)
}
