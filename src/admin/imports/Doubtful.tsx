'use client'

import type { PlanView } from '../../program/importing/planView.ts'
import { collectionWords } from './importWords.ts'
import { LongList } from './LongList.tsx'
import type { Choices } from './useChoices.ts'

/** Rows that may be a document that is here: nothing is known for sure, and an editor says. */
export function Doubtful({ part: { shown, total }, choices }: { part: PlanView['doubtful']; choices?: Choices }) {
  return (
    <section aria-labelledby="plan-doubtful">
      <h3 id="plan-doubtful"><span className="act act--moved">doubtful</span> {total}</h3>
      <p className="quiet">These may be here already. Nothing but their names says so, and each is taken for another unless you say which it is.</p>
      <LongList all={shown} total={total}>
        {({ row, collection, name, place, candidates }) => (
          <li className="plan__row" key={row}>
            <span><span className="quiet">{collectionWords[collection]?.one ?? collection}</span> <strong>{name}</strong> <span className="quiet">{place}</span></span>
            {choices === undefined ? <span className="quiet">taken for another</span> : (
              <select aria-label={`Which document ${name} is`} onChange={({ target }) => choices.setSame(row, target.value === '' ? null : target.value)} value={choices.sameAs(row) ?? ''}>
                <option value="">another: make it</option>
                {candidates.map((candidate) => <option key={candidate.id} value={candidate.id}>the same as {candidate.name}{candidate.detail === '' ? '' : ` (${candidate.detail})`}</option>)}
              </select>
            )}
          </li>
        )}
      </LongList>
    </section>
  )
}
