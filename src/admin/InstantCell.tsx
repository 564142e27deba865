import type { DefaultServerCellComponentProps } from 'payload'
import Link from 'next/link.js'
import { spokenTimeOf } from '../program/spokenTime.ts'

/** Shows an instant in a list, in the zone of its event. The row's `timeZone` says which that is. */
export function InstantCell({ cellData, collectionSlug, link, linkURL, payload, rowData }: DefaultServerCellComponentProps) {
  const instant: unknown = cellData instanceof Date ? cellData.toISOString() : cellData
  const zone: unknown = rowData.timeZone
  const text = typeof instant !== 'string' ? '–' : spokenTimeOf(instant, typeof zone === 'string' ? zone : 'UTC')
  if (link !== true) return <span>{text}</span>
  return <Link href={linkURL ?? `${payload.config.routes.admin}/collections/${collectionSlug}/${rowData.id}`}>{text}</Link>
}
