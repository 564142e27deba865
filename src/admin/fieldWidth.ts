import type { CSSProperties } from 'react'

/** The width that a field has in its row, as Payload's own fields set it. */
export function fieldWidth(width: string | number | undefined): CSSProperties {
  // React types no custom properties.
  return (width === undefined ? { flex: '1 1 auto' } : { '--field-width': width }) as CSSProperties
}
