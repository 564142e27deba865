import type { BlockNode, InlineNode, ListNode } from './nodes.ts'

/** The words alone, a blank line between blocks. */
export function writeText(blocks: readonly BlockNode[]): string {
  return blocks.flatMap(writeBlock).join('\n\n')
}

function writeBlock(block: BlockNode): string[] {
  if (block.type === 'rule') return []
  return [block.type === 'list' ? writeList(block, '') : writeInline(block.inline)]
}

function writeList({ kind, start, items }: ListNode, indent: string): string {
  return items
    .flatMap(({ inline, lists }, index) => [
      `${indent}${kind === 'number' ? `${start + index}.` : '-'} ${writeInline(inline)}`,
      ...lists.map((list) => writeList(list, `${indent}  `)),
    ])
    .join('\n')
}

function writeInline(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.type === 'linebreak' ? '\n' : node.type === 'text' ? node.text : writeInline(node.children))).join('')
}
