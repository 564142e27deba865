'use client'

import { useRowLabel } from '@payloadcms/ui'
import type { SpeakerRole } from '../program/kinds.ts'
import { speakerRoleLabels } from '../content/labels.ts'
import { useDocument } from './useDocument.ts'

export function AppearanceRowLabel() {
  const { data, rowNumber } = useRowLabel<{ speaker?: string | { id: string }; role?: SpeakerRole } | undefined>()
  const chosen = typeof data?.speaker === 'object' ? data.speaker.id : data?.speaker
  const speaker = useDocument('speakers', chosen || null, 'name')
  const name = typeof speaker?.name === 'string' ? speaker.name : `Speaker ${(rowNumber ?? 0) + 1}`
  return <span>{data?.role && data.role !== 'speaker' ? `${name} · ${speakerRoleLabels[data.role]}` : name}</span>
}
