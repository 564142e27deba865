import { decodeText } from './decodeText.ts'
import { SourceError } from './SourceError.ts'

/** Deeper than any programme nests; far below what would exhaust the stack of whoever walks it. */
const maxDepth = 100

/** @throws SourceError with the line, if it can be told, for what is no JSON or nests too deep. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes)
  let depth = 0
  let isString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (isString) {
      if (character === '\\') at += 1
      else if (character === '"') isString = false
    } else if (character === '"') isString = true
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > maxDepth) throw new SourceError(`The file nests deeper than ${maxDepth} levels (line ${lineAt(text, at)}); no programme does.`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const position = /position (\d+)/.exec(message)?.[1]
    const line = position === undefined ? '' : ` (line ${lineAt(text, Number(position))})`
    throw new SourceError(`The file is not JSON${line}: ${message.slice(0, 200)}`)
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
