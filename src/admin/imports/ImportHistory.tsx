'use client'

import { Button } from '@payloadcms/ui'
import type { ImportRecord } from '../../program/importing/importRecord.ts'
import { spokenTimeOf } from '../../program/spokenTime.ts'
import type { Importing } from './Imports.tsx'
import { countsInWords, stateWords } from './importWords.ts'

type Props = Pick<Importing, 'event'> & { imports: readonly ImportRecord[]; look: (id: number) => void; open: number | null }

/** Every import into the event: from what, who, when, how much it did, and what is at it. */
export function ImportHistory({ event, imports, look, open }: Props) {
  if (imports.length === 0) return <p className="quiet">Nothing was imported yet.</p>
  return (
    <div className="history__table">
      <table className="history">
        <thead><tr><th scope="col">Import</th><th scope="col">From</th><th scope="col">When</th><th scope="col">By</th><th scope="col">What</th><th scope="col">Look</th></tr></thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.id}</th>
              <td><strong>{one.source}</strong> <span className="imports__files">{one.url ?? one.files.join(', ')}</span></td>
              <td>{spokenTimeOf(one.appliedAt ?? one.madeAt, event.timeZone)}</td>
              <td>{one.madeBy ?? <span className="quiet">not known</span>}{one.standing !== null && <span className="quiet"> by a standing import</span>}</td>
              <td>
                <span className={`act act--import-${one.state}`}>{stateWords[one.state]}</span>{one.state === 'applied' && <span className="quiet"> {one.publish ? 'published' : 'as drafts'}</span>}
                {one.counts !== null && <span className="imports__counts">{countsInWords(one.counts).join(' · ') || 'nothing differs'}</span>}
              </td>
              <td>
                <Button aria-label={`Look at import ${one.id}`} buttonStyle="secondary" disabled={one.id === open} margin={false} onClick={() => look(one.id)} size="small">Look</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
