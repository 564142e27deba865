import type { ImportMapping } from '../../program/importing/importOptions.ts'
import type { SessionRow } from '../sources/programme.ts'
import { languageOf } from './languageOf.ts'
import { levelOf } from './levelOf.ts'
import { toldMeaning } from './mapProgramme.ts'
import { sessionKindOf } from './sessionKindOf.ts'

/** How a word of the source is understood; `meaning` is `null` where it says nothing. */
export type Category = { of: 'kind' | 'level' | 'language' | 'track'; word: string; meaning: string | null; isKnown: boolean; sessions: number }

/** How each word for kind, level, language and track is understood, the most frequent first. */
export function categoriesOf(sessions: readonly SessionRow[], mapping: ImportMapping): Category[] {
  const part = (of: Category['of'], wordOf: (session: SessionRow) => string, guess: (word: string) => { meaning: string | null; isKnown: boolean }): Category[] =>
    [...Map.groupBy(sessions, wordOf)]
      .filter(([word]) => word !== '' || of === 'kind')
      .map(([word, same]) => {
        const told: string | null | undefined = toldMeaning<string | null>(mapping[of], word)
        return { of, word, ...(told === undefined ? guess(word) : { meaning: told, isKnown: true }), sessions: same.length }
      })
      .sort((a, b) => b.sessions - a.sessions || (a.word < b.word ? -1 : 1))
  const found = (meaning: string | null) => ({ meaning, isKnown: meaning !== null })
  return [
    ...part('kind', ({ type }) => type, (word) => {
      const { kind, isKnown } = sessionKindOf(word)
      return { meaning: kind, isKnown }
    }),
    ...part('level', ({ level }) => level, (word) => found(levelOf(word, nowhere, silent))),
    ...part('language', ({ language }) => language, (word) => found(languageOf(word, nowhere, silent))),
    ...part('track', ({ track }) => track ?? '', found),
  ]
}

/** What is not understood is noted where the session is planned. */
const silent = (): void => undefined
const nowhere = { path: '', name: '' }
