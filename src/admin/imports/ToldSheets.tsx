'use client'

type Props = { sheets: readonly string[]; set: (sheets: string[]) => void }

const places = [{ label: 'Sheet', id: 'told-sheet' }, { label: 'and', id: 'told-second-sheet' }] as const

/** Says which sheets of a workbook are read: one, or those of sessions and people; empty names are none. */
export function ToldSheets({ sheets, set }: Props) {
  const told = places.map((_, at) => sheets[at] ?? '')
  return (
    <details className="imports__wide" open={sheets.length > 0}>
      <summary>Say which sheets of a workbook are read</summary>
      <p className="quiet">Its first one, unless you name another, or two: sessions and people. The plan lists the sheets that were not read.</p>
      <div className="imports__actions">
        {places.map(({ label, id }, at) => (
          <span className="imports__actions" key={id}>
            <label htmlFor={id}>{label}</label>
            <input id={id} maxLength={100} onChange={({ target }) => set(told.with(at, target.value))} type="text" value={told[at]} />
          </span>
        ))}
      </div>
    </details>
  )
}
