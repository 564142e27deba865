import { Parser } from 'htmlparser2'
import type { PhrasingContent } from 'mdast'
import { wrapInline } from './htmlToTree.ts'

const known = new Set(['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'mark', 'p', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'tt', 'u', 'wbr'])

/**
 * Tags within Markdown: `<strong>` … `</strong>` around what lies between. A tag that HTML does not have (`<url>` in
 * "git clone <url>") is text.
 */
export function foldInlineHtml(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const folded: PhrasingContent[] = []
  const closed = new Set(nodes.flatMap((node) => (node.type === 'html' && node.value.startsWith('</') ? (readTag(node.value)?.name ?? []) : [])))
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node === undefined) continue
    const tag = node.type === 'html' ? readTag(node.value) : null
    if (node.type !== 'html') folded.push(node)
    else if (tag === null) folded.push(...(node.value.startsWith('<!') ? [] : [{ type: 'text', value: node.value } as const]))
    else if (tag.kind === 'close') continue
    else if (tag.name === 'br') folded.push({ type: 'break' })
    else {
      const end = closed.has(tag.name) ? findClose(nodes, at + 1, tag.name) : -1
      folded.push(...wrapInline(tag.name, tag.attributes, end === -1 ? [] : foldInlineHtml(nodes.slice(at + 1, end))))
      if (end !== -1) at = end
    }
  }
  return folded
}

type Tag = { kind: 'open' | 'close'; name: string; attributes: Record<string, string> }

function readTag(html: string): Tag | null {
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html)?.[1]?.toLowerCase()
  if (name === undefined || !known.has(name)) return null
  if (html.startsWith('</')) return { kind: 'close', name, attributes: {} }
  let attributes: Record<string, string> = {}
  const parser = new Parser({ onopentag: (_name, found) => void (attributes = found) })
  parser.write(html)
  parser.end()
  return { kind: 'open', name, attributes }
}

function findClose(nodes: readonly PhrasingContent[], from: number, name: string): number {
  const close = new RegExp(`^</${name}\\s*>`, 'i')
  return nodes.findIndex((node, at) => at >= from && node.type === 'html' && close.test(node.value))
}
