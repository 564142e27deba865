import SearchableMap from 'minisearch/SearchableMap'
import { isFromRun } from './words.ts'

/** Every word there is, by number: a radix tree, so that beginnings and near misses are found without looking at all. */
export type Vocabulary = {
  /** The word's number; a new one if it was not there. */
  add: (word: string) => number
  size: () => number
  /** The word itself. */
  exact: (word: string) => Match[]
  /** Words that begin with it, itself among them. */
  beginning: (word: string) => Match[]
  /** Words a typing error or two away. */
  near: (word: string) => Match[]
}

/** A word's number, and how well it fits: over 0, 1 at most. */
export type Match = { readonly word: number; readonly fit: number }

/** Words that were added lately: most words of a text are common ones, and the tree takes a letter at a time to find each. */
const mostRecent = 16_384

export function createVocabulary(): Vocabulary {
  const tree = new SearchableMap<number>()
  const recent = new Map<string, number>()
  // The tree's own size is counted anew after each change.
  let size = 0
  return {
    add: (word) => {
      const lately = recent.get(word)
      if (lately !== undefined) return lately
      const known = tree.get(word)
      if (known === undefined) tree.set(word, size)
      const number = known ?? size++
      if (recent.size >= mostRecent) recent.clear()
      recent.set(word, number)
      return number
    },
    size: () => size,
    exact: (word) => {
      const number = tree.get(word)
      return number === undefined ? [] : [{ word: number, fit: 1 }]
    },
    beginning: (word) => {
      const matches: Match[] = []
      for (const [other, number] of tree.atPrefix(word)) {
        matches.push({ word: number, fit: other === word ? 1 : 0.4 + 0.4 * word.length / other.length })
      }
      return matches
    },
    near: (word) => {
      // Numbers, and characters that are words, are meant as they are.
      if (word.length < 4 || /\p{N}/u.test(word) || isFromRun(word)) return []
      const most = word.length < 8 ? 1 : 2
      const found = new Map<number, number>()
      for (const [, [number, distance]] of tree.fuzzyGet(word, most)) found.set(number, 0.5 / (1 + distance))
      // Two letters the wrong way round are two edits, but one slip of the fingers.
      for (let at = 0; most === 1 && at < word.length - 1; at++) {
        const number = tree.get(`${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`)
        if (number !== undefined) found.set(number, 0.25)
      }
      return [...found].map(([number, fit]) => ({ word: number, fit }))
    },
  }
}
