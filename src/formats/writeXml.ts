import XMLBuilder from 'fast-xml-builder'
import type { Steps } from '../program/steps.ts'

/**
 * An element: attributes begin with `@`, `#text` is what stands in it, a list is the element several times. A list that is made
 * while it is written has to be gone into.
 */
export type Element = { readonly [name: string]: string | number | boolean | Element | Iterable<Element> }

/**
 * An XML 1.0 document in UTF-8, which can be put down after each piece. Characters that XML can't hold are left out: they
 * would make all of the file unreadable.
 * @param depth how many levels of elements are gone into; what is below them is a piece. No `#text` stands above.
 */
export function* writeXml(root: Element, depth: number): Steps<string> {
  return `<?xml version="1.0" encoding="utf-8"?>\n${yield* writeMembers(root, 0, depth)}`
}

function* writeMembers(element: Element, level: number, depth: number): Steps<string> {
  let text = ''
  for (const [name, value] of Object.entries(element)) {
    for (const one of isList(value) ? value : [value]) text += yield* writeElement(name, one, level, depth)
  }
  return text
}

function* writeElement(name: string, value: string | number | boolean | Element, level: number, depth: number): Steps<string> {
  yield
  if (level === depth || typeof value !== 'object') return build(name, value, level)
  const own = Object.entries(value)
  const inner = yield* writeMembers(Object.fromEntries(own.filter(([member]) => !isAttribute(member))), level + 1, depth)
  const attributes = Object.fromEntries(own.filter(([member]) => isAttribute(member)))
  if (inner === '') return build(name, attributes, level)
  // What is in it takes the place of an element that stands there alone; no other is written so: it would be escaped.
  const [start = '', end = ''] = build(name, { ...attributes, in: '' }, level).split(`${indent.repeat(level + 1)}<in/>\n`)
  return start + inner + end
}

const indent = ' '
const builder = new XMLBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, suppressBooleanAttributes: false, suppressEmptyNode: true, format: true, indentBy: indent })

/** One element with all that is in it. It is built in as many others as it stands in, which indent it, and taken out of them. */
function build(name: string, value: string | number | boolean | Element, level: number): string {
  let around: Element = { [name]: cleanValue(value) }
  for (let outer = 0; outer < level; outer += 1) around = { in: around }
  const lines = builder.build(around)
  const [before, after] = [lengthOfTags('<in>\n', level), lengthOfTags('</in>\n', level)]
  return lines.slice(before, lines.length - after)
}

/** Of one tag in each line, each a level deeper. */
function lengthOfTags(line: string, levels: number): number {
  return levels * line.length + indent.length * (levels * (levels - 1)) / 2
}

function isAttribute(member: string): boolean {
  return member.startsWith('@')
}

/** Without what is none of the characters of XML 1.0 (section 2.2). */
function cleanValue(value: Element[string]): Element[string] {
  if (typeof value === 'string') return value.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
  if (isList(value)) return Array.from(value, clean)
  return typeof value === 'object' ? clean(value) : value
}

function clean(element: Element): Element {
  return Object.fromEntries(Object.entries(element).map(([name, value]) => [name, cleanValue(value)]))
}

function isList(value: Element[string]): value is Iterable<Element> {
  return typeof value === 'object' && Symbol.iterator in value
}
