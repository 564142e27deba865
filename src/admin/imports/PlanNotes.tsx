'use client'

import type { PlanView } from '../../program/importing/planView.ts'
import { severities } from '../../program/importing/planView.ts'
import { severityWords } from './importWords.ts'
import { LongList } from './LongList.tsx'

/** What was lost, is doubtful or was repaired in the source, each with the rows at which it stands. */
export function PlanNotes({ notes }: { notes: PlanView['notes'] }) {
  if (notes.codes.length === 0) return null
  return (
    <section aria-labelledby="plan-notes" className="findings">
      <h3 id="plan-notes">Notes on the source</h3>
      {severities.filter((severity) => notes[severity] > 0).map((severity) => (
        <div key={severity}>
          <h4>{severityWords[severity]} ({notes[severity]})</h4>
          {notes.codes.filter((code) => code.severity === severity).map(({ code, message, rows }) => (
            <details key={code}>
              <summary>{message} <span className="quiet">{code} ({rows.total})</span></summary>
              <LongList all={rows.shown} total={rows.total}>
                {({ place, name, detail }) => <li key={`${place} ${name} ${detail}`}><span className="quiet">{place},</span> {name}{detail === '' ? '' : `: ${detail}`}</li>}
              </LongList>
            </details>
          ))}
        </div>
      ))}
    </section>
  )
}
