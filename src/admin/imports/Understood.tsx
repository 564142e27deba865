'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ImportOptions } from '../../program/importing/importOptions.ts'
import type { ToldMapping } from '../../program/importing/mapping.ts'
import type { PlanView } from '../../program/importing/planView.ts'
import { CategoryTable } from './CategoryTable.tsx'
import { ColumnTable } from './ColumnTable.tsx'

type Props = {
  plan: PlanView
  options: Pick<ImportOptions, 'columns' | 'mapping'>
  isBusy: boolean
  planAgain: (told: { columns: ToldMapping['columns']; mapping: ToldMapping['categories'] }) => Promise<boolean>
}

/** How columns and categories of the source were understood; what is changed takes effect once it is planned again. */
export function Understood({ plan: { columns, categories }, options, isBusy, planAgain }: Props) {
  const [told, setTold] = useState<Pick<ImportOptions, 'columns' | 'mapping'>>({ columns: {}, mapping: {} })
  const changes = Object.keys(told.columns).length + Object.keys(told.mapping).length
  const isUnsure = columns.some(({ meaning }) => meaning === null) || categories.shown.some(({ as, place }) => as === null && place !== 'nothing')
  // Whoever told something wants to see what became of it.
  const isTold = Object.keys(options.columns).length + Object.keys(options.mapping).length > 0
  if (columns.length === 0 && categories.total === 0) return null
  return (
    <details className="understood" open={isUnsure || isTold || changes > 0}>
      <summary>What the source says, and where it goes{changes === 0 ? '' : ` (${changes} changed)`}</summary>
      {columns.length > 0 && <ColumnTable columns={columns} set={(header, choice) => setTold({ ...told, columns: { ...told.columns, [header]: choice } })} told={told.columns} />}
      {categories.total > 0 && <CategoryTable part={categories} set={(key, rule) => setTold({ ...told, mapping: { ...told.mapping, [key]: rule } })} told={told.mapping} />}
      <div className="imports__actions">
        <Button buttonStyle="secondary" disabled={isBusy || changes === 0} margin={false} onClick={() => { void planAgain({ columns: { ...options.columns, ...told.columns }, mapping: { ...options.mapping, ...told.mapping } }) }} size="small">Plan again</Button>
        <span className="quiet">What you choose here is remembered for this event and source once the import is applied; “As it is guessed” forgets it.</span>
      </div>
    </details>
  )
}
