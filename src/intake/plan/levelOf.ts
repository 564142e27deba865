import type { Level } from '../../program/kinds.ts'
import type { RowReference, TakeNote } from '../notes.ts'

const levels: readonly (readonly [RegExp, Level])[] = [
  [/^(any|all|everyone|general)\b|tout public|alle\b/i, 'any'],
  [/beginner|no (prior |previous )?(experience|knowledge)|introductory|introduction|novice|basic|einsteiger|anfänger|débutant/i, 'beginner'],
  [/intermediate|medium|mid|fortgeschritten|intermédiaire|l200/i, 'intermediate'],
  [/advanced|expert|avancé|profi/i, 'advanced'],
]

/** What listeners should know before, by the words of the source; what is not understood is noted and left out. */
export function levelOf(written: string, row: RowReference, note: TakeNote): Level | null {
  if (written === '') return null
  const found = levels.find(([pattern]) => pattern.test(written))?.[1] ?? null
  if (found === null) note('bad-level', row, written)
  return found
}
