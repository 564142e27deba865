/** A number or text that stands in a document. */
export type Literal = {
  readonly value: string | number
  /** Where it begins in the text. */
  readonly at: number
}

/** A document, as far as it is that of others: they differ by the name of their operation, numbers and texts only. */
export type Shape = { readonly key: string; readonly name: string | undefined; readonly literals: readonly Literal[] }

/** Texts without `\u`, whole numbers that are no larger than any integer may be; comments and block texts to be left alone. */
const literal = /#|"""|"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt])*"|(?<![\w$.-])-?(?:0|[1-9]\d{0,8})(?![\w.])/g
const opening = /^\s*query\s+([_A-Za-z]\w*)/
/** Stands for a literal in keys; no document holds it. */
const [text, number] = ['\u0001"', '\u00010']

/** `null` where it is not plain from the text alone what its literals are. */
export function shapeOf(document: string): Shape | null {
  if (document.includes('\u0001') || !document.isWellFormed()) return null
  const literals: Literal[] = []
  const name = opening.exec(document)
  let from = name ? name[0].length : 0
  let key = name ? 'query' : ''
  literal.lastIndex = from
  for (let match = literal.exec(document); match; match = literal.exec(document)) {
    const [written] = match
    if (written === '#' || written === '"""') return null
    const isText = written.startsWith('"')
    literals.push({ at: match.index, value: isText ? JSON.parse(written) as string : Number(written) }) // a text of JSON too
    key += document.slice(from, match.index) + (isText ? text : number)
    from = match.index + written.length
  }
  return { key: key + document.slice(from), name: name?.[1], literals }
}
