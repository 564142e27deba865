const short = 120
const context = 40
const longest = 400

/**
 * Of two long texts the part that differs, with some words around it; short texts as they are. Texts that differ have
 * excerpts that differ.
 */
export function excerptChange(before: string, after: string): { before: string; after: string } {
  if (before === after || (before.length <= short && after.length <= short)) return { before, after }
  const limit = Math.min(before.length, after.length)
  let head = 0
  while (head < limit && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < limit - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const from = wordStart(before, Math.max(0, head - context), head)
  const cut = (text: string): string => {
    const end = Math.min(text.length, text.length - tail + context)
    const part = text.slice(from, Math.min(end, from + longest))
    return `${from > 0 ? '…' : ''}${part}${from + part.length < text.length ? '…' : ''}`
  }
  return { before: cut(before), after: cut(after) }
}

/** The first beginning of a word from an index on, before a limit; the index itself if there is none, or it lies within a character. */
function wordStart(text: string, index: number, limit: number): number {
  if (index === 0) return 0
  const space = text.indexOf(' ', index)
  return space === -1 || space + 1 >= limit ? index : space + 1
}
