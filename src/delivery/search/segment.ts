import type { Steps } from '../../program/steps.ts'
import type { SearchKind } from './search.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** What is looked into of one thing: its title or name, people and places that go with it, and the rest. */
export type Text = { readonly kind: SearchKind; readonly id: string; readonly title: readonly string[]; readonly beside: readonly string[]; readonly body: readonly string[] }

/**
 * An inverted index in three flat arrays, some 4 bytes for each different word of each text. Never changed.
 */
export type Segment = {
  readonly vocabulary: Vocabulary
  readonly kinds: readonly SearchKind[]
  readonly ids: readonly string[]
  /** Numbers of the words there are, ascending; the places of the word at `n` are those from `starts[n]` to `starts[n + 1]`. */
  readonly words: Uint32Array
  readonly starts: Uint32Array
  /** Text number in the upper 24 bits, then how often the word is in its title (2 bits), beside it (2) and in its body (4). */
  readonly places: Uint32Array
}

/** Indexes texts. May be put down after each text, and after each few thousand words. */
export function* buildSegment(texts: Iterable<Text>, vocabulary: Vocabulary): Steps<Segment> {
  const kinds: SearchKind[] = []
  const ids: string[] = []
  const words = createNumbers()
  const places = createNumbers()
  const counts = new Map<number, number>()
  for (const { kind, id, ...text } of texts) {
    const number = ids.push(id) - 1
    kinds.push(kind)
    for (const [word, marks] of countWords(text, vocabulary)) {
      words.push(word)
      places.push(number * 256 + marks)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    yield
  }
  const sorted = Uint32Array.from(counts.keys()).sort()
  yield
  const starts = new Uint32Array(sorted.length + 1)
  const next = new Map<number, number>()
  for (const [index, word] of sorted.entries()) {
    const start = starts[index] ?? 0
    next.set(word, start)
    starts[index + 1] = start + (counts.get(word) ?? 0)
    if (index % 4_096 === 0) yield
  }
  const ordered = new Uint32Array(words.length())
  for (let at = 0; at < ordered.length; at++) {
    const word = words.at(at)
    const place = next.get(word) ?? 0
    ordered[place] = places.at(at)
    next.set(word, place + 1)
    if (at % 4_096 === 0) yield
  }
  return { vocabulary, kinds, ids, words: sorted, starts, places: ordered }
}

/** Calls with the text number and the weight of each place of a word. */
export function visitPlaces({ words, starts, places }: Segment, word: number, visit: (text: number, weight: number) => void): void {
  const index = indexOf(words, word)
  if (index === -1) return
  const end = starts[index + 1] ?? 0
  for (let at = starts[index] ?? 0; at < end; at++) {
    const place = places[at] ?? 0
    visit(place >>> 8, weights[place & 255] ?? 0)
  }
}

/** A word in a title counts as much as a body full of it; the second time in a body counts less than the first. */
const weights = Float64Array.from({ length: 256 }, (_, marks) => {
  const [title, beside, body] = [marks >>> 6, (marks >>> 4) & 3, marks & 15]
  return (title > 0 ? 10 : 0) + (beside > 0 ? 4 : 0) + 2.2 * body / (body + 1.2)
})

/** Bytes that a segment holds, strings that it shares with entities left out. */
export function weighSegment({ ids, words, starts, places }: Segment): number {
  return 16 * ids.length + words.byteLength + starts.byteLength + places.byteLength
}

function countWords({ title, beside, body }: Omit<Text, 'kind' | 'id'>, vocabulary: Vocabulary): Map<number, number> {
  const marks = new Map<number, number>()
  const count = (texts: readonly string[], one: number, mask: number): void => {
    for (const text of texts) {
      for (const word of wordsOf(text)) {
        const number = vocabulary.add(word)
        const before = marks.get(number) ?? 0
        if ((before & mask) !== mask) marks.set(number, before + one)
      }
    }
  }
  count(title, 64, 192)
  count(beside, 16, 48)
  count(body, 1, 15)
  return marks
}

function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = sorted[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Numbers up to 2^32 in pieces, so that growing copies nothing. */
function createNumbers(piece = 32_768) {
  const pieces: Uint32Array[] = []
  let length = 0
  return {
    push: (number: number): void => {
      if (length % piece === 0) pieces.push(new Uint32Array(piece))
      const last = pieces[pieces.length - 1]
      if (last) last[length % piece] = number
      length += 1
    },
    at: (index: number): number => pieces[Math.floor(index / piece)]?.[index % piece] ?? 0,
    length: () => length,
  }
}
