import XMLBuilder from 'fast-xml-builder'

/** An element: attributes begin with `@`, `#text` is what stands in it, a list is the element several times. */
export type Element = { readonly [name: string]: string | number | boolean | Element | readonly Element[] }

/** An XML 1.0 document in UTF-8. Characters that XML can't hold are left out: they would make all of the file unreadable. */
export function writeXml(root: Element): Uint8Array<ArrayBuffer> {
  const builder = new XMLBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, suppressBooleanAttributes: false, suppressEmptyNode: true, format: true, indentBy: ' ' })
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${builder.build(clean(root))}`)
}

/** Without what is none of the characters of XML 1.0 (section 2.2). */
function clean(element: Element): Element {
  return Object.fromEntries(Object.entries(element).map(([name, value]) => [name, cleanValue(value)]))
}

function cleanValue(value: Element[string]): Element[string] {
  if (typeof value === 'string') return value.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
  if (isList(value)) return value.map(clean)
  return typeof value === 'object' ? clean(value) : value
}

function isList(value: Element[string]): value is readonly Element[] {
  return Array.isArray(value)
}
