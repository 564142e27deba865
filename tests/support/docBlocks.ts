import { readFileSync } from 'node:fs'

/** A fenced block of a page of the documentation. */
export type DocBlock = {
  file: string
  /** Line of its opening fence, from 1. */
  line: number
  language: string
  text: string
  /** The block that follows it with nothing, or one empty line, between: what is printed as its answer. */
  next: DocBlock | undefined
}

/** Every fenced block of a page, in order. */
export function docBlocks(file: string): DocBlock[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const blocks: (DocBlock & { end: number })[] = []
  for (let index = 0; index < lines.length; index++) {
    const language = /^```(\w*)\s*$/.exec(lines[index] ?? '')?.[1]
    if (language === undefined) continue
    const end = lines.indexOf('```', index + 1)
    if (end === -1) throw new Error(`${file}:${index + 1}: the block has no end`)
    blocks.push({ file, line: index + 1, language, text: lines.slice(index + 1, end).join('\n'), next: undefined, end: end + 1 })
    index = end
  }
  for (const [index, block] of blocks.entries()) {
    const after = blocks[index + 1]
    if (after && lines.slice(block.end, after.line - 1).every((line) => line.trim() === '') && after.line - block.end <= 2) block.next = after
  }
  return blocks
}

/** The requests of a shell block: its lines that call curl, continued lines joined. */
export function requestsOf({ text }: DocBlock): string[] {
  return text.replaceAll(/\\\n\s*/g, '').split('\n').filter((line) => line.startsWith('curl '))
}
