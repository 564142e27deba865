'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { columnChoices } from '../../program/importing/mapping.ts'
import type { ColumnChoice, ToldMapping } from '../../program/importing/mapping.ts'

type Columns = ToldMapping['columns']
type Props = { columns: Columns; set: (columns: Columns) => void }

/** Says what columns of a table are before it is read: needed only where no header is known to be the title. */
export function ToldColumns({ columns, set }: Props) {
  const [header, setHeader] = useState('')
  const [choice, setChoice] = useState<ColumnChoice>('title')
  const add = (): void => {
    set({ ...columns, [header.trim()]: choice })
    setHeader('')
  }
  return (
    <details className="imports__wide">
      <summary>Say what columns are</summary>
      <p className="quiet">Columns are known by their headers, and the plan shows how each was understood. Say here what could not be known.</p>
      <ul className="file-choice__files">
        {Object.entries(columns).map(([name, meaning]) => (
          <li key={name}>“{name}” is {meaning} <button aria-label={`Forget ${name}`} className="text-button" onClick={() => set(Object.fromEntries(Object.entries(columns).filter(([other]) => other !== name)))} type="button">Forget</button></li>
        ))}
      </ul>
      <div className="imports__actions">
        <label htmlFor="told-header">Header</label>
        <input id="told-header" maxLength={200} onChange={({ target }) => setHeader(target.value)} type="text" value={header} />
        <label htmlFor="told-meaning">is</label>
        <select id="told-meaning" onChange={({ target }) => setChoice(columnChoices.find((one) => one === target.value) ?? 'title')} value={choice}>
          {columnChoices.map((one) => <option key={one} value={one}>{one}</option>)}
        </select>
        <Button buttonStyle="secondary" disabled={header.trim() === ''} margin={false} onClick={add} size="small">Say so</Button>
      </div>
    </details>
  )
}
