import type { DefaultServerCellComponentProps } from 'payload'

/** A colour in a list: the colour itself and its name. */
export function ColorCell({ cellData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return <span>–</span>
  return (
    <span className="color-cell">
      <span aria-hidden="true" className="color-cell__swatch" style={{ background: cellData }} />
      {cellData}
    </span>
  )
}
