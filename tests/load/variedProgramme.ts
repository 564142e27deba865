import type { Part } from '../support/editions.ts'
import { sampleProgramme } from '../support/sampleProgramme.ts'
import type { SampleOptions } from '../support/sampleProgramme.ts'

const syllables = ['ka', 'ru', 'ben', 'tes', 'lo', 'mi', 'or', 'chain', 'sec', 'van', 'pod', 'no', 'de', 'sign', 'ta', 'ing', 'ly', 'pro', 'con', 'au', 'dit', 'o', 'per', 'tor', 're', 'lease', 'run', 'time']

/** A sample programme whose texts differ as people's do: repeated ones would compress to nothing. The same in every run. */
export function variedProgramme({ words = 60, ...options }: SampleOptions): Part[] {
  let seed = 1
  const next = (below: number): number => {
    // Numbers of a linear congruence (Numerical Recipes); its low bits are poor.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(seed / 2 ** 32 * below)
  }
  const write = (count: number): string => Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)] ?? '').join('')).join(' ')
  const rich = (count: number) => {
    const text = write(count)
    return { en: { html: `<p>${text}</p>`, markdown: text, text } }
  }
  return sampleProgramme({ ...options, words: 1 }).map((part) => {
    if (part.kind === 'session') return { ...part, entity: { ...part.entity, title: { en: write(6) }, abstract: rich(words) } }
    if (part.kind === 'speaker') return { ...part, entity: { ...part.entity, bio: rich(words) } }
    return part
  })
}
