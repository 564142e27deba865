'use client'

import { missingChoices } from '../../program/importing/importRecord.ts'
import type { PlanView } from '../../program/importing/planView.ts'
import { LongList } from './LongList.tsx'
import { DocumentLink } from './DocumentLink.tsx'
import type { Choices } from './useChoices.ts'

const words = { leave: 'left as it is', cancel: 'cancelled', archive: 'archived' } as const

/** What the source brought before and names no more: each is left, cancelled or archived, never deleted. */
export function MissingInSource({ part: { shown, total }, choices }: { part: PlanView['missing']; choices?: Choices }) {
  return (
    <section aria-labelledby="plan-missing">
      <h3 id="plan-missing"><span className="act act--cancelled">missing</span> {total}</h3>
      <details open={shown.length <= 10}>
        <summary>Brought by this source before, and named no more</summary>
        {choices !== undefined && shown.length > 1 && (
          <p className="imports__actions">
            <button className="text-button" onClick={() => choices.setMissing(shown, 'cancel')} type="button">Cancel all of them</button>
            {shown.some(({ mayArchive }) => mayArchive) && <button className="text-button" onClick={() => choices.setMissing(shown, 'archive')} type="button">Archive all of them</button>}
            <button className="text-button" onClick={() => choices.setMissing(shown, 'leave')} type="button">Leave all of them</button>
          </p>
        )}
        <LongList all={shown} total={total}>
          {(one) => (
            <li className="plan__row" key={one.id}>
              <span className="difference__head"><DocumentLink {...one} /></span>
              {choices === undefined || !(one.mayCancel || one.mayArchive) ? <span className="quiet">{words[one.becomes]}{one.mayCancel ? '' : ': an editor has set its state'}</span> : (
                <select aria-label={`What becomes of ${one.name}`} onChange={({ target }) => choices.setMissing([one], missingChoices.find((choice) => choice === target.value) ?? 'leave')} value={choices.becomes(one)}>
                  <option value="leave">Leave it</option>
                  {one.mayCancel && <option value="cancel">Cancel it</option>}
                  {one.mayArchive && <option value="archive">Archive it when published</option>}
                </select>
              )}
            </li>
          )}
        </LongList>
      </details>
    </section>
  )
}
