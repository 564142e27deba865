/** The candidate that a slip of the pen most likely meant; `null` if none is near (more than a third of it is different). */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  let least = Infinity
  // Long words are no slips: the cost of a comparison grows with both lengths.
  for (const candidate of word.length > 40 ? [] : candidates) {
    const most = Math.ceil(Math.max(word.length, candidate.length) / 3)
    // Every character that one has more has to be put in: many names of events need no comparison.
    if (Math.abs(word.length - candidate.length) > Math.min(most, least - 1)) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least && distance <= most) [best, least] = [candidate, distance]
  }
  return best
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
