'use client'

import { useRowLabel } from '@payloadcms/ui'

export function TierRowLabel() {
  const { data, rowNumber } = useRowLabel<{ name?: string } | undefined>()
  return <span>{data?.name || `Tier ${(rowNumber ?? 0) + 1}`}</span>
}
