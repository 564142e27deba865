import { cleanText } from './cleanText.ts'
import type { XmlElement } from './parseXml.ts'

/** The children of that name, in order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The first child of that name that is not empty, else the first. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  const named = childrenOf(element, name)
  return named.find((child) => textOf(child) !== '') ?? named[0] ?? null
}

/** True if a text was written without escaping its markup. */
export function hasMarkup(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string')
}

/** The text, line breaks kept, without the indentation that a pretty-printer added. Markup in it comes back as markup. */
export function textOf(element: XmlElement | null): string {
  return element === null ? '' : dedent(cleanText(contentOf(element)))
}

/** True if a text holds characters that no text may hold, and that {@link textOf} leaves out. */
export function hasControlCharacters(element: XmlElement): boolean {
  const content = contentOf(element)
  return cleanText(content) !== content
}

/** The text of a child in one line. */
export function lineOf(element: XmlElement, name: string): string {
  return inOneLine(textOf(childOf(element, name)))
}

/** An attribute in one line; empty if it is not there. */
export function attributeOf(element: XmlElement, name: string): string {
  return inOneLine(cleanText(element.attributes.get(name) ?? ''))
}

export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Removes what all lines but the first are indented by: a writer that indents elements indents the lines of texts too. */
export function dedent(text: string): string {
  const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').trim().split('\n')
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const common = indents.length === 0 ? 0 : Math.min(...indents)
  return [first, ...rest.map((line) => line.slice(common))].map((line) => line.trimEnd()).join('\n')
}

function contentOf(element: XmlElement): string {
  const isMarked = hasMarkup(element)
  return element.children.map((child) => (typeof child !== 'string' ? markupOf(child) : isMarked ? escape(child) : child)).join('')
}

function markupOf(element: XmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join('')
  const inner = element.children.map((child) => (typeof child === 'string' ? escape(child) : markupOf(child))).join('')
  return `<${element.name}${attributes}>${inner}</${element.name}>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
