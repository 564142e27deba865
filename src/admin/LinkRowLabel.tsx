'use client'

import { useRowLabel } from '@payloadcms/ui'
import type { LinkKind } from '../program/kinds.ts'
import { linkKindLabels } from '../content/labels.ts'

export function LinkRowLabel() {
  const { data, rowNumber } = useRowLabel<{ kind?: LinkKind; label?: string; url?: string } | undefined>()
  const name = data?.label || (data?.kind ? linkKindLabels[data.kind] : `Link ${(rowNumber ?? 0) + 1}`)
  return <span>{data?.url ? `${name} · ${data.url}` : name}</span>
}
