'use client'

import type { PlanView } from '../../program/importing/planView.ts'
import { fieldWord } from './importWords.ts'
import { LongList } from './LongList.tsx'
import { DocumentLink } from './DocumentLink.tsx'
import type { Choices } from './useChoices.ts'
import { valueInWords } from './valueInWords.ts'

/** Fields that stay as an editor has them though the source says otherwise; each can take the source’s value. */
export function Kept({ part: { shown, total }, timeZone, choices }: { part: PlanView['kept']; timeZone: string; choices?: Choices }) {
  const all = shown.flatMap(({ collection, id, fields }) => fields.map(({ field }) => ({ collection, id, field })))
  const isAllTaken = choices !== undefined && all.every(choices.isTaken)
  return (
    <section aria-labelledby="plan-kept">
      <h3 id="plan-kept"><span className="act">kept</span> {total}</h3>
      <details open={shown.length <= 10}>
        <summary>Kept as editors have them: the source says otherwise</summary>
        {choices !== undefined && all.length > 1 && <button className="text-button" onClick={() => choices.take(all, !isAllTaken)} type="button">{isAllTaken ? 'Keep all of them' : 'Take the source’s value for all of them'}</button>}
        <LongList all={shown} total={total}>
          {({ collection, id, name, place, fields }) => (
            <li key={id}>
              <div className="difference__head"><DocumentLink collection={collection} id={id} name={name} /> <span className="quiet">{place}</span></div>
              <dl className="difference__changes">
                {fields.map(({ field, here, source }) => {
                  const isTaken = choices?.isTaken({ collection, id, field }) === true
                  return (
                    <div className="plan__kept" key={field}>
                      <dt>{fieldWord(field)}</dt>
                      <dd>
                        <span className={isTaken ? 'plan__gone' : ''}>{valueInWords(here, timeZone)}</span> <span className="quiet">source:</span> <span className={isTaken ? '' : 'quiet'}>{valueInWords(source, timeZone)}</span>
                        {choices !== undefined && (
                          <label className="plan__take"><input aria-label={`Take the source’s value of ${fieldWord(field)} of ${name}`} checked={isTaken} onChange={({ target }) => choices.take([{ collection, id, field }], target.checked)} type="checkbox" /> Take the source’s value</label>
                        )}
                      </dd>
                    </div>
                  )
                })}
              </dl>
            </li>
          )}
        </LongList>
      </details>
    </section>
  )
}
