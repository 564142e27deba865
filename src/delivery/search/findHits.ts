import type { Steps } from '../../program/steps.ts'
import type { LiveEvent } from '../store/library.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'
import type { Indexed } from './indexPlace.ts'
import { searchKinds } from './search.ts'
import type { Hit, SearchKind } from './search.ts'
import { visitPlaces } from './segment.ts'
import type { Segment } from './segment.ts'
import type { Match, Vocabulary } from './vocabulary.ts'
import { isFromRun } from './words.ts'

/** Where to look, and for what kinds there. */
export type Part<K extends SearchKind> = { readonly event: LiveEvent | null; readonly indexed: Indexed; readonly kinds: readonly K[] }

type Layer<K extends SearchKind> = { readonly segment: Segment; readonly kindOf: (text: number) => K | undefined; readonly part: number }
type Scores = Map<number, number>
type Ranked<K extends SearchKind> = { readonly hit: Hit<K>; readonly rank: number; readonly part: number; readonly slug: string }

/**
 * What holds all the words, best first; ties by kind, then in the order of the parts, then by slug. Nothing of it depends on
 * what else is in a vocabulary, nor on how a part came to be indexed.
 */
export function* findHits<K extends SearchKind>(parts: readonly Part<K>[], words: readonly string[]): Steps<Hit<K>[]> {
  const layers = parts.flatMap(layersOf)
  const size = parts.reduce((sum, { indexed: { base, stale, fresh } }) => sum + base.ids.length - stale.size + (fresh?.ids.length ?? 0), 0)
  let total: Scores[] | null = null
  for (const word of words) {
    const found: Scores[] = yield* findWord(layers, word)
    const count = found.reduce((sum, { size }) => sum + size, 0)
    if (count === 0) return []
    // A word that few texts hold says more than one that many do.
    const rarity = Math.log(1 + size / count)
    const before: Scores[] | null = total
    total = []
    for (const [index, scores] of found.entries()) {
      total.push(new Map([...scores].flatMap(([text, score]) => {
        const already = before === null ? 0 : before[index]?.get(text)
        return already === undefined ? [] : [[text, already + rarity * score] as const]
      })))
      yield
    }
  }
  const ranked: Ranked<K>[] = []
  for (const [index, { segment, kindOf, part }] of layers.entries()) {
    for (const [text, score] of total?.[index] ?? []) {
      const [id, kind, place] = [segment.ids[text], kindOf(text), parts[part]]
      if (id === undefined || kind === undefined || !place) continue
      const hit = { kind, id, event: place.event, score: Math.round(score * 1_000) / 1_000 }
      ranked.push({ hit, rank: searchKinds.indexOf(kind), part, slug: slugOf(place.indexed, kind, id) })
      if (ranked.length % 512 === 0) yield
    }
  }
  const sorted = yield* sortInSteps(ranked, (a, b) => b.hit.score - a.hit.score || a.rank - b.rank || a.part - b.part || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))
  return sorted.map(({ hit }) => hit)
}

/** The word itself and what begins with it; only where neither is anywhere, what is a slip away from it. */
function* findWord<K extends SearchKind>(layers: readonly Layer<K>[], word: string): Steps<Scores[]> {
  // `go` is a word of its own, not the beginning of `good`, wherever it is used.
  if (word.length < 3 && !isFromRun(word)) {
    const exact = yield* look(layers, (vocabulary) => vocabulary.exact(word))
    if (exact.some(({ size }) => size > 0)) return exact
  }
  const beginning = yield* look(layers, (vocabulary) => vocabulary.beginning(word))
  if (beginning.some(({ size }) => size > 0)) return beginning
  return yield* look(layers, (vocabulary) => vocabulary.near(word))
}

function* look<K extends SearchKind>(layers: readonly Layer<K>[], matchesOf: (vocabulary: Vocabulary) => Match[]): Steps<Scores[]> {
  const known = new Map<Vocabulary, Match[]>()
  const found: Scores[] = []
  for (const { segment, kindOf } of layers) {
    const matches = known.get(segment.vocabulary) ?? matchesOf(segment.vocabulary)
    known.set(segment.vocabulary, matches)
    const best: Scores = new Map()
    for (const { word, fit } of matches) {
      visitPlaces(segment, word, (text, weight) => {
        if (kindOf(text) === undefined) return
        const score = fit * weight
        if (score > (best.get(text) ?? 0)) best.set(text, score)
      })
      yield
    }
    found.push(best)
  }
  return found
}

function layersOf<K extends SearchKind>({ indexed: { base, stale, fresh }, kinds }: Part<K>, part: number): Layer<K>[] {
  const wanted = new Map<SearchKind, K>(kinds.map((kind) => [kind, kind]))
  const kindIn = (segment: Segment, text: number): K | undefined => {
    const kind = segment.kinds[text]
    return kind && wanted.get(kind)
  }
  return [
    { segment: base, part, kindOf: (text) => (stale.has(text) ? undefined : kindIn(base, text)) },
    ...(fresh ? [{ segment: fresh, part, kindOf: (text: number) => kindIn(fresh, text) }] : []),
  ]
}

function slugOf({ searched: { of } }: Indexed, kind: SearchKind, id: string): string {
  const entity = of[kind]?.byId.get(id)
  return entity && 'slug' in entity ? entity.slug : id
}
