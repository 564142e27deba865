import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { SourceError } from './SourceError.ts'

/** An element of an XML document: attributes by name, children in order, the line on which it opens. */
export type XmlElement = {
  name: string
  attributes: ReadonlyMap<string, string>
  children: readonly (XmlElement | string)[]
  line: number
}

/** Far above what any schedule needs; far below what would exhaust the stack. */
const maxDepth = 32

/**
 * The root of a well-formed document. A document type is refused: with it go entities of the file's own (bombs, files and
 * addresses of this machine). The names of elements and attributes are data, never properties of an object.
 * @throws SourceError with the line, if it can be told.
 */
export function parseXml(text: string): XmlElement {
  refuseDocumentType(text)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is the same code in a package of its own
  const sound = XMLValidator.validate(text)
  if (sound !== true) throw new SourceError(`The file is not well-formed XML: line ${sound.err.line}: ${sound.err.msg}`)
  const lineAt = lineFinder(text)
  const parser = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    htmlEntities: true,
    maxNestedTags: maxDepth,
    // Entities of the file's own can't occur any more; those of XML and HTML may, as often as the text needs them.
    processEntities: { enabled: true, maxTotalExpansions: Number.MAX_SAFE_INTEGER, maxExpandedLength: Number.MAX_SAFE_INTEGER },
  })
  let nodes: unknown
  try {
    nodes = parser.parse(text)
  } catch (error) {
    throw new SourceError(`The file can't be read as XML: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const roots = nodesSchema.parse(nodes).map((node) => toElement(node, lineAt)).filter((node) => typeof node !== 'string')
  const root = roots[0]
  if (root === undefined || roots.length > 1) throw new SourceError('The file is not well-formed XML: it must have one root element.')
  return root
}

// Typed as an object around a symbol; it is the symbol itself.
const metaData = XMLParser.getMetaDataSymbol().valueOf()
const nodeSchema = z.custom<object>((node) => typeof node === 'object' && node !== null && !Array.isArray(node))
const nodesSchema = z.array(nodeSchema)
const metaDataSchema = z.object({ startIndex: z.number() })
const attributesSchema = z.custom<object>((value) => typeof value === 'object' && value !== null)

function toElement(node: object, lineAt: (index: number) => number): XmlElement | string {
  const entries: [string, unknown][] = Object.entries(node)
  const named = entries.find(([key]) => key !== ':@')
  if (named === undefined) return ''
  const [name, content] = named
  if (name === '#text') return String(content)
  const attributes = entries.find(([key]) => key === ':@')
  return {
    name,
    attributes: new Map(
      attributes === undefined ? [] : Object.entries(attributesSchema.parse(attributes[1])).map(([key, value]) => [key.slice(1), String(value)]),
    ),
    children: nodesSchema.parse(content).map((child) => toElement(child, lineAt)),
    line: lineAt(metaDataSchema.parse(Reflect.get(node, metaData)).startIndex),
  }
}

function lineFinder(text: string): (index: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at)
  return (index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((ends[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

function refuseDocumentType(text: string): void {
  for (let at = text.indexOf('<!'); at !== -1; at = text.indexOf('<!', at)) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : null
    if (end === null) throw new SourceError('The file holds a document type (DOCTYPE), which is refused. Remove it; a schedule needs none.')
    const close = text.indexOf(end, at + 4)
    if (close === -1) return
    at = close + end.length
  }
}
