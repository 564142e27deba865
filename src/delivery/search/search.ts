import type { Library, LiveEvent } from '../store/library.ts'
import type { Reading } from '../store/reading.ts'

/** What can be found. */
export const searchKinds = ['event', 'session', 'speaker', 'track', 'topic', 'organization', 'sponsor', 'room'] as const
export type SearchKind = (typeof searchKinds)[number]

/** `event` is where it was found: `null` for what events share (speakers, topics, organizations, rooms) when all were searched. */
export type Hit<K extends SearchKind = SearchKind> = { readonly kind: K; readonly id: string; readonly event: LiveEvent | null; readonly score: number }

export type Search = {
  /**
   * What holds every word of the text, best first: words in a title or name count more than elsewhere. The same editions give
   * the same order on every process. What was read is noted in the reading.
   * @param event the one to search; `null`: all that is public.
   * @param kinds each once; a text without a word finds nothing.
   * @throws Problem search_not_ready if an index was not made in time.
   */
  find: <K extends SearchKind>(reading: Reading, event: LiveEvent | null, text: string, kinds: readonly K[]) => Promise<readonly Hit<K>[]>
  /** Told of each library that is live: indexes in the background what is new in it. */
  follow: (library: Library) => void
  /** Resolves when all that is live is indexed. */
  settled: () => Promise<void>
  /** What is held: events (and what they share), things that can be found, different words, bytes of the flat arrays. */
  size: () => { places: number; texts: number; words: number; bytes: number; isIndexing: boolean }
  close: () => Promise<void>
}
