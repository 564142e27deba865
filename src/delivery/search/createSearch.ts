import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../http/problems.ts'
import { brisk, inSlices, polite } from '../store/inSlices.ts'
import type { Steps } from '../../program/steps.ts'
import type { Pace } from '../store/inSlices.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { noteEvent, readAcrossEvents } from '../store/reading.ts'
import { findHits } from './findHits.ts'
import type { Part } from './findHits.ts'
import { indexPlace, renewPlace } from './indexPlace.ts'
import type { Indexed, Searched } from './indexPlace.ts'
import type { Search, SearchKind } from './search.ts'
import { weighSegment } from './segment.ts'
import { sharedSearchKinds, textsOfEvent, textsOfShared } from './texts.ts'
import { createVocabulary } from './vocabulary.ts'
import { wantedWords } from './words.ts'

export type SearchOptions = {
  /** How long a query waits for an index that is being made, in ms. */
  patienceMs?: number
  /** Hears of an index that could not be made. */
  report?: (error: unknown) => void
}

/** What events share, or an event. */
type Source = Library['shared'] | LiveEvent

/** So many words that were not there at first, or a quarter of those that were, are held with those that nothing holds any more; each takes about 1 kB. */
const newWords = 500

/**
 * Search in memory. What is live is indexed in the background, a slice of a few milliseconds at a time, when it goes live:
 * after a publish only what changed. Old editions are indexed when they are first searched, and forgotten with them.
 */
export function createSearch({ patienceMs = 10_000, report = () => undefined }: SearchOptions = {}): Search {
  const indexes = new WeakMap<Source, Promise<Indexed>>()
  /** What is live, by event (`''`: what events share); here an index is found by that of the edition before. */
  const live = new Map<string, Indexed>()
  let vocabulary = createVocabulary()
  let wordsAtStart = 0
  let following: Library | null = null
  let keepingUp: Promise<void> | null = null
  let waiting = 0
  let isClosed = false

  // While nobody waits, others come first.
  const pace: Pace = { sliceMs: brisk.sliceMs, rest: () => {
    if (isClosed) return Promise.reject(new Error('search is closed'))
    return waiting > 0 ? brisk.rest() : delay(2, undefined, { ref: false })
  } }

  const index = (key: string | null, source: Source, searched: () => Searched): Promise<Indexed> => {
    const known = indexes.get(source)
    if (known) return known
    const before = key === null ? undefined : live.get(key)
    const steps: Steps<Indexed> = before ? renewPlace(before, searched(), vocabulary) : indexPlace(searched(), key === null ? createVocabulary() : vocabulary)
    const made = inSlices(steps, pace)
    indexes.set(source, made)
    // One that failed is tried again by the next who asks.
    made.catch(() => indexes.delete(source))
    return made
  }
  const indexEvent = (event: LiveEvent): Promise<Indexed> =>
    index(following?.eventById.get(event.id) === event ? event.id : null, event, () => searchedIn(event))
  const indexShared = ({ shared }: Library): Promise<Indexed> =>
    index(following?.shared === shared ? '' : null, shared, () => searchedInShared(shared))

  /** What is live has the words of the vocabulary there is now: one that is replaced is let go. The index from before answers meanwhile. */
  const indexLive = async (key: string, source: Source, indexed: Indexed, searched: () => Searched): Promise<void> => {
    if (indexed.base.vocabulary === vocabulary) {
      live.set(key, indexed)
      return
    }
    const anew = await inSlices(indexPlace(searched(), vocabulary), pace)
    indexes.set(source, Promise.resolve(anew))
    live.set(key, anew)
  }

  /** Indexes a library. @returns false if another one is live meanwhile. */
  const indexAll = async (library: Library): Promise<boolean> => {
    const isOver = (): boolean => following !== library || isClosed
    for (const key of live.keys()) if (key !== '' && !library.eventById.has(key)) live.delete(key)
    // Words that nothing holds any more are let go with the vocabulary they are in.
    if (wordsAtStart > 0 && vocabulary.size() > wordsAtStart + Math.max(newWords, wordsAtStart / 4)) {
      vocabulary = createVocabulary()
      wordsAtStart = 0
    }
    for (const event of library.events) {
      await indexLive(event.id, event, await indexEvent(event), () => searchedIn(event))
      if (isOver()) return false
    }
    await indexLive('', library.shared, await indexShared(library), () => searchedInShared(library.shared))
    wordsAtStart ||= vocabulary.size()
    return !isOver()
  }

  const keepUp = async (): Promise<void> => {
    while (following !== null && !isClosed) if (await indexAll(following)) return
  }

  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    const timer = new AbortController()
    waiting += 1
    try {
      const late = delay(patienceMs, undefined, { ref: false, signal: timer.signal }).then(() => {
        throw new Problem('search_not_ready', 'What is to be searched is still being indexed. Ask again in a few seconds.', { headers: { 'retry-after': '5' } })
      })
      return await Promise.race([work, late])
    } finally {
      waiting -= 1
      timer.abort()
    }
  }

  return {
    find: async (reading, event, text, kinds) => {
      const library = event ? reading.library : readAcrossEvents(reading)
      if (event) noteEvent(reading, event)
      const words = wantedWords(text)
      if (words.length === 0) return []
      const parts = await inTime(event
        ? indexEvent(event).then((indexed) => [{ event, indexed, kinds }])
        : openParts(library, kinds, indexEvent, indexShared))
      return inSlices(findHits(parts, words), polite)
    },
    follow: (library) => {
      following = library
      keepingUp ??= keepUp().catch((error: unknown) => { if (!isClosed) report(error) }).finally(() => { keepingUp = null })
    },
    settled: async () => { while (keepingUp) await keepingUp },
    size: () => {
      const segments = [...live.values()].flatMap(({ base, fresh }) => (fresh ? [base, fresh] : [base]))
      return { places: live.size, texts: segments.reduce((sum, { ids }) => sum + ids.length, 0), words: [...new Set(segments.map((segment) => segment.vocabulary))].reduce((sum, its) => sum + its.size(), 0), bytes: segments.reduce((sum, segment) => sum + weighSegment(segment), 0), isIndexing: keepingUp !== null }
    },
    close: async () => {
      isClosed = true
      await keepingUp
    },
  }
}

function searchedInShared(shared: Library['shared']): Searched {
  return { of: shared, texts: (isWanted) => textsOfShared({ of: shared }, isWanted) }
}

function searchedIn(event: LiveEvent): Searched {
  return { of: event.of, texts: (isWanted) => textsOfEvent(event, isWanted) }
}

/** All events, without what they share; and that, once. */
async function openParts<K extends SearchKind>(
  library: Library, kinds: readonly K[], indexEvent: (event: LiveEvent) => Promise<Indexed>, indexShared: (library: Library) => Promise<Indexed>,
): Promise<Part<K>[]> {
  const isShared = (kind: SearchKind): boolean => (sharedSearchKinds as readonly SearchKind[]).includes(kind)
  const [own, shared] = [kinds.filter((kind) => !isShared(kind)), kinds.filter(isShared)]
  const parts: Part<K>[] = []
  if (own.length > 0) for (const event of library.events) parts.push({ event, indexed: await indexEvent(event), kinds: own })
  if (shared.length > 0) parts.push({ event: null, indexed: await indexShared(library), kinds: shared })
  return parts
}
