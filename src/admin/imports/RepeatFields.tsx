'use client'

import { paces } from '../../program/importing/standingImport.ts'
import type { Pace } from '../../program/importing/standingImport.ts'
import { paceWords } from './importWords.ts'

/** Whether an address is looked at once (`null`) or again and again, and what becomes of what it says anew. */
export type Repeat = { every: Pace | null; applies: boolean; publish: boolean }
export const once: Repeat = { every: null, applies: false, publish: false }

const becomes = [
  { value: 'plan', words: 'waits for you as a plan', applies: false, publish: false },
  { value: 'drafts', words: 'is applied, as drafts', applies: true, publish: false },
  { value: 'public', words: 'is applied and published', applies: true, publish: true },
] as const

type Props = { repeat: Repeat; set: (repeat: Repeat) => void }

export function RepeatFields({ repeat, set }: Props) {
  const chosen = becomes.find(({ applies, publish }) => applies === repeat.applies && publish === repeat.publish)?.value
  return (
    <div className="release-form__words">
      <div>
        <label htmlFor="import-every">Look at it</label>
        <select id="import-every" onChange={({ target }) => set({ ...repeat, every: paces.find((pace) => pace === target.value) ?? null })} value={repeat.every ?? ''}>
          <option value="">once, now</option>
          {paces.map((pace) => <option key={pace} value={pace}>{paceWords[pace].one}</option>)}
        </select>
      </div>
      {repeat.every !== null && (
        <div>
          <label htmlFor="import-becomes">What it says anew</label>
          <select id="import-becomes" onChange={({ target }) => { const { applies, publish } = becomes.find(({ value }) => value === target.value) ?? once; set({ ...repeat, applies, publish }) }} value={chosen}>
            {becomes.map(({ value, words }) => <option key={value} value={value}>{words}</option>)}
          </select>
        </div>
      )}
    </div>
  )
}
