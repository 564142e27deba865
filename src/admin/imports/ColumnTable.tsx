'use client'

import { columnChoices, columnMeanings, guessed } from '../../program/importing/mapping.ts'
import type { ToldMapping } from '../../program/importing/mapping.ts'
import type { PlanView } from '../../program/importing/planView.ts'

type Props = { columns: PlanView['columns']; told: ToldMapping['columns']; set: (header: string, choice: ToldMapping['columns'][string]) => void }

const choices = [...columnChoices, guessed] as const

/** The columns of a table, and what each is. */
export function ColumnTable({ columns, told, set }: Props) {
  return (
    <div className="history__table">
      <table className="history">
        <caption>Columns</caption>
        <thead><tr><th scope="col">Header</th><th scope="col">File</th><th scope="col">Is</th></tr></thead>
        <tbody>
          {columns.map(({ file, header, meaning, isTold }) => (
            <tr key={`${file} ${header}`}>
              <th scope="row">{header === '' ? '(none)' : header}</th>
              <td className="quiet">{file}</td>
              <td>
                <select aria-label={`What the column ${header} is`} onChange={({ target }) => set(header, choices.find((choice) => choice === target.value) ?? guessed)} value={told[header] ?? meaning ?? 'nothing'}>
                  {columnMeanings.map((one) => <option key={one} value={one}>{one}</option>)}
                  <option value="nothing">(not read)</option>
                  <option value={guessed}>(as it is guessed)</option>
                </select>{' '}
                <span className="quiet">{told[header] !== undefined ? 'changed' : isTold ? 'as told' : meaning === null ? 'says nothing known' : 'guessed'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
